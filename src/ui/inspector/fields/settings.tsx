import { fittingSettings, freshSettings, retype, settingsIn, settingsOf } from "#catalogue/settings.ts";
import { isObject, own } from "#model/json.ts";
import { fieldControl, readJsonText, textOf } from "../field-control.tsx";
import { RawValue } from "../RawValue.tsx";
import { useDatasetSays } from "../useDatasetSays.ts";

/** The type; the form shows the fields of a known type behind it, and this control the JSON of an unknown one. */
export default fieldControl("settings", {
  layout: "group",
  Control(props) {
    const { id, field, holder, value, set, aria } = props;
    const dataset = useDatasetSays(holder, field.dataset);
    const type = textOf(own(value, "type"));
    const known = settingsOf(field.family, type);
    const fitting = dataset && fittingSettings(field.family, dataset.says);
    const choose = (chosen: string) => {
      const definition = settingsOf(field.family, chosen);
      if (definition !== undefined) set(retype(value, definition, dataset?.says));
      else if (chosen === "") set(undefined);
    };
    if (value !== undefined && !isObject(value)) return <RawValue {...props} />;
    return (
      <div className="field-rows">
        <span className="field-beside field-wraps">
          <select
            id={id}
            className="control field-choice"
            aria-label={`${field.label}: type`}
            value={known?.type ?? type}
            onChange={(event) => choose(event.target.value)}
            {...aria}
          >
            {value === undefined || !aria["aria-required"] ? <option value="">Not set</option> : undefined}
            {known === undefined && type !== "" ? <option value={type}>{type}</option> : undefined}
            {settingsIn(field.family).map((one) => (
              <option key={one.type} value={one.type}>
                {one.label}
              </option>
            ))}
          </select>
          {fitting === undefined || fitting === known ? undefined : (
            <span className="field-note">
              {dataset?.name} needs {fitting.label}.
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  set(
                    value === undefined ? freshSettings(fitting, dataset?.says) : retype(value, fitting, dataset?.says),
                  )
                }
              >
                Use it
              </button>
            </span>
          )}
        </span>
        {known === undefined && value !== undefined ? (
          <>
            <p className="form-note">There is no form for this type. It is kept as it is, and edited as JSON.</p>
            <RawValue {...props} id={`${id}-json`} />
          </>
        ) : undefined}
      </div>
    );
  },
  read: readJsonText,
});
