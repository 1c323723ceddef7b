import type { ReferenceTarget } from "#catalogue/definition.ts";
import { freeName } from "#catalogue/free-name.ts";
import { newResourceJson, resourceDefinitions } from "#catalogue/resources.ts";
import { createResource } from "#commands/create-resource.ts";
import type { Address } from "#model/address.ts";
import type { JsonPath } from "#model/json.ts";
import { newPipeline } from "#model/new-resource.ts";
import { kindInWords, newOrigin, type Resource, type ResourceKind, resourcesOf } from "#model/workspace.ts";
import { useEditor } from "#ui/editor/EditorContext.tsx";
import { Icon } from "#ui/primitives/Icon.tsx";
import { Menu, MenuItem } from "#ui/primitives/Menu.tsx";

/** Makes what a reference is to point at, of a type that fits, and points it there in the same step. */
export function NewReference({
  to,
  types,
  name,
  address,
  path,
}: {
  readonly to: ReferenceTarget;
  readonly types?: readonly string[] | undefined;
  /** A name that was typed already. */
  readonly name: string;
  readonly address: Address;
  readonly path: JsonPath;
}) {
  const { dispatch, get, session } = useEditor();
  const offers = offersFor(to, types);
  if (offers.length === 0) return undefined;
  const make = ({ kind, defaultName, resource }: Offer) => {
    const taken = resourcesOf(get().workspace, kind).map((one) => one.name);
    const free = freeName(taken, name === "" ? defaultName : name);
    const outcome = dispatch(createResource(resource(free), { address, path, to }));
    session.announce(outcome.ok ? `Made the ${kindInWords[kind]} ${free}` : outcome.reason);
  };
  const [only] = offers;
  const words = kindInWords[only?.kind ?? "other"];
  if (only !== undefined && offers.length === 1) {
    return (
      <button type="button" className="link-button field-new" onClick={() => make(only)} aria-label={`New ${words}`}>
        New
      </button>
    );
  }
  return (
    <Menu
      label={`New ${words}`}
      renderButton={(props) => (
        <button type="button" className="link-button field-new" aria-label={`New ${words}`} {...props}>
          New
          <Icon name="chevron-down" size={12} />
        </button>
      )}
    >
      {offers.map((offer) => (
        <MenuItem key={offer.label} icon={<Icon name={offer.icon} />} onClick={() => make(offer)}>
          {offer.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface Offer {
  readonly kind: ResourceKind;
  readonly label: string;
  readonly icon: string;
  readonly defaultName: string;
  readonly resource: (name: string) => Resource;
}

/** The types that fit a reference; retired ones only where nothing else does. */
function offersFor(to: ReferenceTarget, types: readonly string[] | undefined): readonly Offer[] {
  if (to === "pipeline") {
    return [{ kind: "pipeline", label: "Pipeline", icon: "pipeline", defaultName: "pipeline1", resource: newPipeline }];
  }
  const fitting = resourceDefinitions.filter(
    ({ kind, type }) => kind === to && (types === undefined || types.includes(type)),
  );
  const current = fitting.filter(({ retired }) => retired === undefined);
  return (current.length === 0 ? fitting : current).map((definition): Offer => {
    const resource = (name: string): Resource => {
      const json = newResourceJson(definition, name);
      return { kind: definition.kind, name, json, origin: newOrigin(json) };
    };
    const { kind, label, icon, defaultName } = definition;
    return { kind, label, icon, defaultName, resource };
  });
}
