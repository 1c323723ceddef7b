import { fieldControl, readJsonText } from "../field-control.tsx";

export default fieldControl("json", {
  Control: ({ id, field, text, type, aria }) => (
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
  ),
  read(text, { field, value }) {
    // Where any JSON will do, text stays text, as Data Factory Studio writes bodies; objects and lists stay what they are.
    const isText = field.expects === "any" && (value === undefined || typeof value === "string");
    if (!isText) return readJsonText(text);
    return { ok: true, value: text === "" && field.required !== true ? undefined : text };
  },
});
