import { referredName, retarget } from "#catalogue/reference.ts";
import { withKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, own } from "#model/json.ts";
import { fieldControl, textOf } from "../field-control.tsx";
import { useNamesFor } from "../names-for.ts";

const vaults = { to: "linkedService", types: ["AzureKeyVault"] } as const;

export default fieldControl("secret", {
  layout: "group",
  Control({ id, field, address, value, set, aria }) {
    const names = useNamesFor(vaults, address);
    const secret: JsonObject = isObject(value) ? value : {};
    const inVault = textOf(own(secret, "type")).toLowerCase() === "azurekeyvaultsecret";
    const shared = { "aria-describedby": aria["aria-describedby"], "data-undo": "document" } as const;
    return (
      <div className="field-row-of">
        <select
          id={id}
          className="control field-short"
          aria-label={`${field.label}: where it is kept`}
          value={inVault ? "AzureKeyVaultSecret" : "SecureString"}
          onChange={(event) => set(event.target.value === "SecureString" ? typed("") : kept())}
          {...shared}
        >
          <option value="AzureKeyVaultSecret">In a Key Vault</option>
          <option value="SecureString">Typed here</option>
        </select>
        {inVault ? (
          <>
            <input
              className="control"
              aria-label={`${field.label}: Key Vault linked service`}
              placeholder="Key Vault linked service"
              list={`${id}-vaults`}
              value={referredName(own(secret, "store")) ?? ""}
              onChange={(event) =>
                set(withKey(secret, "store", retarget("linkedService", own(secret, "store"), event.target.value)))
              }
              {...shared}
            />
            <datalist id={`${id}-vaults`}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
            <input
              className="control"
              aria-label={`${field.label}: name of the secret`}
              placeholder="Name of the secret"
              value={textOf(own(secret, "secretName"))}
              onChange={(event) => set(withKey(secret, "secretName", event.target.value))}
              {...shared}
            />
          </>
        ) : (
          <input
            type="password"
            className="control"
            aria-label={field.label}
            autoComplete="off"
            value={textOf(isObject(value) ? own(secret, "value") : value)}
            onChange={(event) => set(event.target.value === "" ? undefined : typed(event.target.value, secret))}
            {...shared}
          />
        )}
      </div>
    );
  },
});

/** What the file has beside the value stays. */
function typed(text: string, old: JsonObject = {}): JsonObject {
  return Object.hasOwn(old, "value") ? withKey(old, "value", text) : { type: "SecureString", value: text };
}

function kept(): JsonObject {
  return {
    type: "AzureKeyVaultSecret",
    store: { referenceName: "", type: "LinkedServiceReference" },
    secretName: "",
  };
}
