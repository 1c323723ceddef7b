import { expressionObject } from "#language/dynamic-content.ts";
import { fieldControl } from "../field-control.tsx";

/** What this kind holds is dynamic content and shown as such; this control stands only where the file has something else. */
export default fieldControl("expression", {
  Control: ({ id, field, text, type, aria }) => (
    <input
      id={id}
      className="control code-font"
      value={text}
      placeholder={field.placeholder ?? "@…"}
      spellCheck={false}
      onChange={(event) => type(event.target.value)}
      {...aria}
    />
  ),
  read: (text) => ({ ok: true, value: text === "" ? undefined : { ...expressionObject(text) } }),
});
