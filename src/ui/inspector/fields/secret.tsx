import type { SecretForm } from "#catalogue/definition.ts";
import { referredName, retarget } from "#catalogue/reference.ts";
import { withKey, withoutKey } from "#model/edit-json.ts";
import { isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import { type ControlProps, fieldControl, textOf } from "../field-control.tsx";
import { useNamesFor } from "../names-for.ts";
import { ValueBox } from "../ValueBox.tsx";

const vaults = { to: "linkedService", types: ["AzureKeyVault"] } as const;
const usual: readonly SecretForm[] = ["AzureKeyVaultSecret", "SecureString"];
const words = {
  AzureKeyVaultSecret: "In a Key Vault",
  SecureString: "Typed here",
  text: "Plain text",
} satisfies Record<SecretForm, string>;

export default fieldControl("secret", {
  layout: "group",
  Control(props) {
    const { id, field, value, set } = props;
    const offered = field.forms ?? usual;
    // Typing at once is what people expect, where it is allowed at all.
    const first = offered[0] !== "text" && offered.includes("SecureString") ? "SecureString" : offered[0];
    const form = formOf(value) ?? first ?? "SecureString";
    const forms = offered.includes(form) ? offered : [...offered, form];
    const choose = (chosen: SecretForm) => {
      const text = textOf(isObject(value) ? own(value, "value") : value);
      if (chosen === "AzureKeyVaultSecret") set(kept);
      else set(chosen === "text" ? text : typed(text));
    };
    return (
      <div className="field-row-of">
        <select
          id={id}
          className="control field-short"
          aria-label={`${field.label}: where it is kept`}
          value={form}
          onChange={(event) => choose(forms.find((one) => one === event.target.value) ?? form)}
          {...shared(props)}
        >
          {forms.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
        {form === "AzureKeyVaultSecret" ? <InVault {...props} /> : <Typed props={props} form={form} />}
      </div>
    );
  },
});

function InVault(props: ControlProps<"secret">) {
  const { id, field, address, value, set } = props;
  const names = useNamesFor(vaults, address);
  const secret = isObject(value) ? value : kept;
  return (
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
        {...shared(props)}
      />
      <datalist id={`${id}-vaults`}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <ValueBox
        id={`${id}-secret`}
        label={`${field.label}: name of the secret`}
        address={address}
        value={own(secret, "secretName")}
        draftKey={`${address} ${field.path} secret`}
        placeholder="Name of the secret"
        set={(name) => set(withKey(secret, "secretName", name ?? ""))}
      />
      <ValueBox
        id={`${id}-version`}
        label={`${field.label}: version of the secret`}
        address={address}
        value={own(secret, "secretVersion")}
        draftKey={`${address} ${field.path} version`}
        placeholder="Newest version"
        emptied="nothing"
        set={(version) =>
          set(version === undefined ? withoutKey(secret, "secretVersion") : withKey(secret, "secretVersion", version))
        }
      />
    </>
  );
}

function Typed({ props, form }: { readonly props: ControlProps<"secret">; readonly form: "SecureString" | "text" }) {
  const { field, value, set } = props;
  const change = (text: string) => {
    if (text === "") set(undefined);
    else set(form === "text" ? text : typed(text, isObject(value) ? value : {}));
  };
  return (
    <input
      // A text where a secret belongs is hidden all the same.
      type={form === "text" && field.forms?.includes("text") === true ? "text" : "password"}
      className="control"
      aria-label={field.label}
      placeholder={form === "text" ? field.placeholder : undefined}
      autoComplete="off"
      spellCheck={false}
      value={textOf(isObject(value) ? own(value, "value") : value)}
      onChange={(event) => change(event.target.value)}
      {...shared(props)}
    />
  );
}

function shared({ aria }: ControlProps<"secret">) {
  return { "aria-describedby": aria["aria-describedby"], "data-undo": "document" } as const;
}

function formOf(value: JsonValue | undefined): SecretForm | undefined {
  if (typeof value === "string") return "text";
  if (!isObject(value)) return undefined;
  return textOf(own(value, "type")).toLowerCase() === "azurekeyvaultsecret" ? "AzureKeyVaultSecret" : "SecureString";
}

/** What the file has beside the value stays. */
function typed(text: string, old: JsonObject = {}): JsonObject {
  return Object.hasOwn(old, "value") ? withKey(old, "value", text) : { type: "SecureString", value: text };
}

const kept: JsonObject = {
  type: "AzureKeyVaultSecret",
  store: { referenceName: "", type: "LinkedServiceReference" },
  secretName: "",
};
