import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { AzureWay } from "./AzureWay.tsx";
import { RegisterApp } from "./RegisterApp.tsx";
import { SandboxWay } from "./SandboxWay.tsx";

/** Before anything is connected. No request leaves until the user presses a button. */
export function ConnectPage() {
  const { azure, sandbox } = useActionContext().config;
  return (
    <div className="publish-scroll">
      <div className="publish-connect">
        <h2 className="publish-first-title" tabIndex={-1}>
          Connect
        </h2>
        <p className="publish-connect-lead">
          Publish pipelines to a data factory and find the batch endpoints of Azure Machine Learning. Nothing is sent
          anywhere before you connect.
        </p>
        {azure === undefined ? undefined : <AzureWay azure={azure} />}
        {azure === undefined || sandbox !== undefined ? <SandboxWay /> : undefined}
        {azure === undefined ? <RegisterApp /> : undefined}
      </div>
    </div>
  );
}
