import { fieldControl } from "../field-control.tsx";

export default fieldControl("text", {
  Control({ id, field, text, type, aria }) {
    const shared = {
      id,
      value: text,
      placeholder: field.placeholder,
      className: field.language === undefined ? "control" : "control code-font",
      ...aria,
    };
    const lines = field.lines ?? (field.language === undefined ? undefined : 3);
    if (lines !== undefined) {
      return (
        <textarea
          {...shared}
          rows={field.language === undefined ? lines : Math.min(12, Math.max(lines, text.split("\n").length))}
          // The box grows with its content; code has room from the start.
          style={field.language === undefined ? undefined : { minHeight: lines * 20 + 8 }}
          spellCheck={field.language === undefined}
          onChange={(event) => type(event.target.value)}
        />
      );
    }
    const { suggestions } = field;
    return (
      <>
        <input
          {...shared}
          spellCheck={false}
          list={suggestions === undefined ? undefined : `${id}-suggestions`}
          onChange={(event) => type(event.target.value)}
        />
        {suggestions === undefined ? undefined : (
          <datalist id={`${id}-suggestions`}>
            {suggestions.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </datalist>
        )}
      </>
    );
  },
  // A field that was emptied goes; one that must be there stays, empty.
  read: (text, { field }) => ({ ok: true, value: text === "" && field.required !== true ? undefined : text }),
});
