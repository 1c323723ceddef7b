/**
 * The factory's own identity: the user publishes, but it is the factory that runs a pipeline and calls the batch endpoint
 * (`facts/arm-api.md` section 5). Without the role below, what was published fails when it runs.
 */
import { azCommand } from "./az-command.ts";
import { type Factory, factoryVersion } from "./factories.ts";
import { machineLearningDataScientist, type Role } from "./roles.ts";

export type IdentityAdvice =
  | { readonly is: "ready"; readonly role: Role; readonly message: string; readonly command: string }
  | { readonly is: "absent"; readonly message: string; readonly command: string }
  | { readonly is: "user-assigned"; readonly message: string };

/**
 * What to do so that the pipelines of a factory may start the batch endpoints of a workspace: a line for the Azure CLI that
 * gives the role, or one that first makes the identity.
 * @param workspaceId the ARM id of the Azure ML workspace
 */
export function factoryIdentityAdvice(
  factory: Pick<Factory, "id" | "name" | "principalId" | "identityType">,
  workspaceId: string,
): IdentityAdvice {
  const { id, name, principalId, identityType = "" } = factory;
  const role = machineLearningDataScientist;
  if (principalId !== undefined) {
    const message = `The managed identity of ${name} runs the pipelines. It needs the role ${role.name} on the workspace.`;
    return { is: "ready", role, message, command: grant(principalId, workspaceId) };
  }
  if (/userassigned/i.test(identityType)) {
    // Setting the type anew would take the user-assigned identities away from what uses them.
    const message =
      `${name} has user-assigned identities only. Switch its system-assigned identity on in the Azure portal, or give the ` +
      `role ${role.name} on the workspace to the identity that the pipelines name as their credential.`;
    return { is: "user-assigned", message };
  }
  const message =
    `${name} has no managed identity, so its pipelines cannot call Azure ML. Switch it on with the line below, load the ` +
    `factory again, and give the identity the role ${role.name} on the workspace.`;
  return { is: "absent", message, command: switchOn(id) };
}

function grant(principalId: string, scope: string): string {
  return azCommand("role assignment create", {
    "assignee-object-id": principalId,
    "assignee-principal-type": "ServicePrincipal",
    role: machineLearningDataScientist.name,
    scope,
  });
}

function switchOn(factoryId: string): string {
  const body = JSON.stringify({ identity: { type: "SystemAssigned" } });
  return azCommand("rest", { method: "patch", url: `${factoryId}?api-version=${factoryVersion}`, body });
}
