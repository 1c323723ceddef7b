import { useState } from "react";
import { redirectUriOf } from "#azure/sign-in/options.ts";
import { useActionContext } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { CloudName } from "../CloudName.tsx";
import { CopyButton } from "../CopyButton.tsx";
import { OutLink } from "../OutLink.tsx";
import { JsonText } from "../plan/JsonText.tsx";
import { configJson, registrationsUrl } from "./registration.ts";

/** No app registration is configured: how to make one, with everything of this page that it asks for. */
export function RegisterApp() {
  const { config } = useActionContext();
  const [clientId, setClientId] = useState("");
  const [tenant, setTenant] = useState("");
  const uri = redirectUriOf(window.location.href);
  const json = configJson(config, { clientId, tenant });
  return (
    <section className="publish-way publish-way-tall" aria-label="Azure">
      <div className="publish-way-row">
        <Icon name="cloud" size={20} />
        <div className="publish-way-text">
          <p className="publish-way-title">
            Your own factory in Azure <CloudName cloud={config.cloud} />
          </p>
          <p>
            Signing in needs an app registration of your own in Microsoft Entra ID. It takes five minutes, costs nothing
            and holds no secret.
          </p>
        </div>
      </div>
      <ol className="publish-steps" aria-label="Register the app">
        <li>
          <p>
            Open <OutLink href={registrationsUrl(config.cloud)}>App registrations in the Azure portal</OutLink> and
            choose <b>New registration</b>. Any name will do, such as Sluice.
          </p>
        </li>
        <li>
          <p>
            Under <b>Redirect URI</b> choose <b>Single-page application (SPA)</b> and enter this, to the letter:
          </p>
          <p className="publish-copied">
            <code className="code-font publish-uri">{uri}</code>
            <CopyButton text={uri} what="redirect URI" says="Copy the redirect URI" />
          </p>
          {window.isSecureContext ? undefined : (
            <p className="severity-warning">
              This page came over http, and Microsoft Entra ID answers to https only. Serve Sluice over https first.
            </p>
          )}
        </li>
        <li>
          <p>
            Choose <b>Register</b>. Under <b>API permissions</b> choose <b>Add a permission</b>,{" "}
            <b>Azure Service Management</b>, <b>Delegated permissions</b>, and tick{" "}
            <code className="code-font">user_impersonation</code>.
          </p>
        </li>
        <li>
          <p>
            Under <b>Overview</b> copy the <b>Application (client) ID</b>. Where only your own organisation shall sign
            in, copy the <b>Directory (tenant) ID</b>, too.
          </p>
          <div className="publish-ids">
            <IdField label="Application (client) ID" value={clientId} change={setClientId} />
            <IdField label="Directory (tenant) ID, optional" value={tenant} change={setTenant} />
          </div>
        </li>
        <li>
          <p>
            Write this into the file <code className="code-font">config.json</code> beside{" "}
            <code className="code-font">index.html</code>, then reload this page:
          </p>
          <JsonText value={json} lines={20} />
          <CopyButton text={`${JSON.stringify(json, null, 2)}\n`} what="config.json" says="Copy config.json" />
        </li>
      </ol>
    </section>
  );
}

function IdField({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  return (
    <label className="publish-id">
      {label}
      <input
        className="control code-font"
        spellCheck={false}
        autoComplete="off"
        placeholder="00000000-0000-0000-0000-000000000000"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
