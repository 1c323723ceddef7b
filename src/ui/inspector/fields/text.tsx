import { fieldControl } from "../field-control.tsx";

export default fieldControl("text", {
  Control: ({ id, field, text, type, aria }) =>
    field.lines === undefined ? (
      <input
        id={id}
        className="control"
        value={text}
        placeholder={field.placeholder}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        {...aria}
      />
    ) : (
      <textarea
        id={id}
        className="control"
        rows={field.lines}
        value={text}
        placeholder={field.placeholder}
        onChange={(event) => type(event.target.value)}
        {...aria}
      />
    ),
  // A field that was emptied goes; one that must be there stays, empty.
  read: (text, { field }) => ({ ok: true, value: text === "" && field.required !== true ? undefined : text }),
});
