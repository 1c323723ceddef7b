import { isArray, isObject, type JsonValue } from "#model/json.ts";
import { type ControlProps, fieldControl, readJsonText } from "../field-control.tsx";

export default fieldControl("json", {
  Control(props) {
    const { id, field, text, type, aria } = props;
    return (
      <div className="field-rows">
        <textarea
          id={id}
          className="control code-font"
          rows={Math.min(8, Math.max(2, text.split("\n").length))}
          value={text}
          placeholder={field.placeholder}
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          {...aria}
        />
        {field.expects === "any" ? <KeptAs {...props} /> : undefined}
      </div>
    );
  },
  read(text, { field, value }) {
    // Where any JSON will do, text stays text, as Data Factory Studio writes bodies; objects and lists stay what they are.
    const isText = field.expects === "any" && (value === undefined || typeof value === "string");
    if (!isText) return readJsonText(text);
    return { ok: true, value: text === "" && field.required !== true ? undefined : text };
  },
});

/** The same JSON may stand in the document as text or as what it says, and the service evaluates the two differently. */
function KeptAs({ value, text, set }: ControlProps<"json">) {
  if (isNested(value)) {
    return (
      <p className="form-note">
        Kept as {isArray(value) ? "a list" : "an object"}: texts inside that start with @ are evaluated.{" "}
        <button type="button" className="link-button" onClick={() => set(text)}>
          Keep as text
        </button>
      </p>
    );
  }
  const reading = typeof value === "string" ? readJsonText(value) : undefined;
  if (reading?.ok !== true || !isNested(reading.value)) return undefined;
  return (
    <p className="form-note">
      Kept as text: only @&#123;…&#125; inside is evaluated.{" "}
      <button type="button" className="link-button" onClick={() => set(reading.value)}>
        Keep as {isArray(reading.value) ? "a list" : "an object"}
      </button>
    </p>
  );
}

function isNested(value: JsonValue | undefined): boolean {
  return isObject(value) || isArray(value);
}
