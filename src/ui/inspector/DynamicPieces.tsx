import { useMemo } from "react";
import { definitionOf } from "#catalogue/catalogue.ts";
import { nameOf, typeOf } from "#model/activity.ts";
import { type Address, resourceOf } from "#model/address.ts";
import { activitiesOf } from "#model/walk.ts";
import { sameName } from "#model/workspace.ts";
import { useResource } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { type Piece, piecesOf } from "./preview.ts";

/** Dynamic content as it is shown at rest. */
export function DynamicPieces({ text, address }: { readonly text: string; readonly address: Address }) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  return pieces.map((piece, at) =>
    piece.is === "chip" ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
      <Chip key={at} piece={piece} address={address} />
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className={`dynamic-${piece.is}`}>
        {piece.text}
      </span>
    ),
  );
}

const icons = {
  parameter: "parameters",
  datasetParameter: "parameters",
  linkedServiceParameter: "parameters",
  variable: "variable",
  globalParameter: "settings",
  item: "for-each",
} as const;

function Chip({ piece, address }: { readonly piece: Extract<Piece, { is: "chip" }>; readonly address: Address }) {
  const { kind, name, path } = piece;
  const resource = useResource(resourceOf(address));
  const source =
    kind === "activity" && resource !== undefined
      ? activitiesOf(resource).find(({ activity }) => sameName(nameOf(activity) ?? "", name))
      : undefined;
  const icon = kind === "activity" ? definitionOf(source && typeOf(source.activity)).icon : icons[kind];
  return (
    <span className="chip">
      <Icon name={icon} size={14} />
      {name === "" ? "item" : name}
      {path === "" ? undefined : <span className="chip-path">{path}</span>}
    </span>
  );
}
