import { fieldControl } from "../field-control.tsx";

export default fieldControl("boolean", {
  Control: ({ id, field, value, set, aria }) => (
    <span className="check-row">
      <input
        type="checkbox"
        id={id}
        className="check"
        checked={(value ?? field.default) === true}
        onChange={(event) => set(event.target.checked)}
        aria-describedby={aria["aria-describedby"]}
        aria-invalid={aria["aria-invalid"]}
      />
    </span>
  ),
});
