/** Pieces of the form of an SSIS package: who opens a share, values by name, the package inside the pipeline. */
import type { Field, When } from "#catalogue/definition.ts";

/** Who opens a file share: domain, user and password below a path. */
export function fileUser(
  base: string,
  who: { readonly section: string; readonly of: string; readonly visibleWhen?: When },
): readonly Field[] {
  const { section, of, visibleWhen } = who;
  const shared = { section, rare: true, ...(visibleWhen === undefined ? {} : { visibleWhen }) } as const;
  return [
    {
      kind: "text",
      path: `${base}.domain`,
      label: `${of}: domain`,
      help: "The Windows domain of the user who may open it.",
      required: true,
      dynamic: "allowed",
      ...shared,
    },
    {
      kind: "text",
      path: `${base}.userName`,
      label: `${of}: user`,
      help: "The Windows user who may open it.",
      required: true,
      dynamic: "allowed",
      ...shared,
    },
    {
      kind: "secret",
      path: `${base}.password`,
      label: `${of}: password`,
      help: "The password of that user; best kept in a Key Vault.",
      required: true,
      ...shared,
    },
  ];
}

/** Values by name, each in an object of its own. */
export function valuesByName(name: string, words: { readonly label: string; readonly help: string }): Field {
  return {
    kind: "object-map",
    path: `typeProperties.${name}`,
    section: "Values",
    ...words,
    keyLabel: "Parameter",
    fresh: { value: "" },
    fields: [
      {
        kind: "text",
        path: "value",
        label: "Value",
        help: "What the parameter is set to.",
        required: true,
        emptyIsValue: true,
        dynamic: "allowed",
      },
    ],
    rare: true,
  };
}

/** Connection managers by name, each with its properties. */
export function connectionManagers(name: string, words: { readonly label: string; readonly help: string }): Field {
  return {
    kind: "key-value",
    path: `typeProperties.${name}`,
    section: "Values",
    ...words,
    keyLabel: "Connection manager",
    valueLabel: "Properties",
    fresh: {},
    rare: true,
  };
}

/** The package where it stands in the pipeline itself; `base` is where its properties begin. */
export function embeddedPackage(base: string, visibleWhen: When): readonly Field[] {
  return [
    {
      kind: "text",
      path: `${base}.packageName`,
      section: "Embedded package",
      label: "Package name",
      help: "The name of the package file.",
      visibleWhen,
    },
    {
      kind: "text",
      path: `${base}.packageContent`,
      section: "Embedded package",
      label: "Package content",
      help: "The package itself, as Studio uploaded it.",
      visibleWhen,
      dynamic: "allowed",
      language: "xml",
      lines: 3,
    },
    {
      kind: "text",
      path: `${base}.packageLastModifiedDate`,
      section: "Embedded package",
      label: "Last modified",
      help: "When the package file was last changed.",
      visibleWhen,
    },
    {
      kind: "object-list",
      path: `${base}.childPackages`,
      section: "Embedded package",
      label: "Child packages",
      help: "Packages that this one calls.",
      visibleWhen,
      itemLabel: "package",
      fresh: { packagePath: "", packageContent: "" },
      fields: [
        {
          kind: "text",
          path: "packagePath",
          label: "Path",
          help: "The path by which the parent calls it.",
          required: true,
          dynamic: "allowed",
        },
        { kind: "text", path: "packageName", label: "Name", help: "The name of its file." },
        {
          kind: "text",
          path: "packageContent",
          label: "Content",
          help: "The package itself.",
          required: true,
          dynamic: "allowed",
          language: "xml",
        },
        {
          kind: "text",
          path: "packageLastModifiedDate",
          label: "Last modified",
          help: "When its file was last changed.",
        },
      ],
    },
  ];
}
