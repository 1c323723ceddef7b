import { fieldValue } from "#catalogue/field-value.ts";
import { locationStore, storeOf } from "#catalogue/file-location.ts";
import { referredName } from "#catalogue/reference.ts";
import { chooseVariant } from "#commands/choose-variant.ts";
import { own } from "#model/json.ts";
import { findResource, propertiesOf, sameName } from "#model/workspace.ts";
import { useDocument, useEditor } from "#ui/editor/EditorContext.tsx";
import type { PartProps } from "../part.tsx";

/** Where the linked service leads to another kind of store than the location says. */
export default function LocationHint({ address, resource }: PartProps) {
  const { dispatch } = useEditor();
  const name = referredName(own(propertiesOf(resource), "linkedServiceName"));
  const type = useDocument(({ workspace }) => {
    const service = name === undefined ? undefined : findResource(workspace, "linkedService", name);
    return service && own(propertiesOf(service), "type");
  });
  const store = typeof type === "string" ? storeOf(type) : undefined;
  const location = fieldValue(resource.json, locationStore.path);
  if (store === undefined || (typeof location === "string" && sameName(location, store.id))) return undefined;
  return (
    <p className="form-note location-hint" role="status">
      {name} leads to {store.label}.{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => dispatch(chooseVariant(address, locationStore, store.id))}
      >
        Use that store
      </button>
    </p>
  );
}
