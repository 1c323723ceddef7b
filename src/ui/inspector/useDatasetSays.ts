import { useMemo } from "react";
import { datasetSays } from "#catalogue/dataset-says.ts";
import { fieldValue } from "#catalogue/field-value.ts";
import { referredName } from "#catalogue/reference.ts";
import type { DatasetSays } from "#catalogue/settings.ts";
import { isArray, type JsonObject } from "#model/json.ts";
import { useDocument } from "#ui/editor/EditorContext.tsx";

/** What the dataset says that a field hangs on, and its name; undefined where there is none, or none that is known. */
export function useDatasetSays(
  holder: JsonObject,
  path: string | undefined,
): { readonly name: string; readonly says: DatasetSays } | undefined {
  const workspace = useDocument((document) => document.workspace);
  return useMemo(() => {
    if (path === undefined) return undefined;
    const reference = fieldValue(holder, path);
    const name = referredName(isArray(reference) ? reference[0] : reference);
    const says = datasetSays(workspace, reference);
    return name === undefined || says === undefined ? undefined : { name, says };
  }, [holder, path, workspace]);
}
