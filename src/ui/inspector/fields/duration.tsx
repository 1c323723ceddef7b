import { durationInWords } from "#catalogue/duration.ts";
import { fieldControl } from "../field-control.tsx";

export default fieldControl("duration", {
  Control({ id, field, text, type, aria }) {
    const byDefault = typeof field.default === "string" ? field.default : undefined;
    const words = durationInWords(text === "" ? (byDefault ?? "") : text);
    return (
      <span className="field-beside">
        <input
          id={id}
          className="control field-short figures"
          value={text}
          placeholder={field.placeholder ?? byDefault ?? "d.hh:mm:ss"}
          onChange={(event) => type(event.target.value)}
          {...aria}
        />
        {words === undefined ? undefined : (
          <span className="field-note">{text === "" ? `${words} where it is not set` : words}</span>
        )}
      </span>
    );
  },
  read: (text) => ({ ok: true, value: text === "" ? undefined : text }),
});
