/** Names for what a pattern brings along: free of clashes, or those of declarations that are there and will do. */
import { type JsonObject, own } from "#model/json.ts";
import { freeName } from "../free-name.ts";

/** Each wanted name, or the next free one; letter case does not count. */
export function claimActivities<K extends string>(
  wanted: Readonly<Record<K, string>>,
  taken: readonly string[],
): Readonly<Record<K, string>> {
  const used = [...taken];
  return mapEntries(wanted, (name) => {
    const free = freeName(used, name);
    used.push(free);
    return free;
  });
}

/**
 * A declaration of the wanted name and type is used as it is there; where the name stands for another type, or is listed in
 * `leave`, a free name is taken. The keys of `wanted` are the names wanted.
 */
export function claimDeclarations<K extends string>(
  wanted: Readonly<Record<K, JsonObject>>,
  { declared, leave = [] }: { readonly declared: JsonObject; readonly leave?: readonly string[] },
): Readonly<Record<K, string>> {
  const used = [...Object.keys(declared), ...Object.keys(wanted)];
  const left = new Set(leave.map((name) => name.toLowerCase()));
  return mapEntries(wanted, (declaration, name) => {
    const there = Object.keys(declared).find((one) => one.toLowerCase() === name.toLowerCase());
    if (there === undefined) return name;
    const fits = typeIn(declared[there]) === typeIn(declaration) && !left.has(name.toLowerCase());
    if (fits) return there;
    const free = freeName(used, name);
    used.push(free);
    return free;
  });
}

/** Changes each value of a record; its keys stay. */
export function mapEntries<K extends string, From, To>(
  record: Readonly<Record<K, From>>,
  change: (value: From, key: K) => To,
): Readonly<Record<K, To>> {
  const entries = Object.entries(record) as [K, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, To>;
}

/** Files write types in any letter case. */
function typeIn(declaration: JsonObject[string] | undefined): string | undefined {
  const type = own(declaration, "type");
  return typeof type === "string" ? type.toLowerCase() : undefined;
}
