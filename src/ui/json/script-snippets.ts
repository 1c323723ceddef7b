/** Beginnings of the usual steps of a data flow, as Monaco's snippets: `${1:…}` is a place to type over. */
import { stepsIn } from "#model/data-flow-script.ts";

/** The names that a new step begins with: the stream it reads, and its own. */
export interface StepNames {
  readonly from: string;
  readonly name: string;
}

export interface Snippet {
  /** As the script calls the step. */
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  /** The name of a new one without its number. */
  readonly stem: string;
  readonly text: (names: StepNames) => string;
}

const isNotEmpty = "!isNull";

export const snippets: readonly Snippet[] = [
  {
    id: "filter",
    label: "Filter",
    summary: "Keeps the rows for which a condition holds.",
    stem: "filter",
    text: ({ from, name }) => `\${1:${from}} filter(\${2:${isNotEmpty}(column)}) ~> \${3:${name}}`,
  },
  {
    id: "derive",
    label: "Derived column",
    summary: "Adds columns, or changes them.",
    stem: "derivedColumn",
    text: ({ from, name }) => `\${1:${from}} derive(\${2:column} = \${3:upper(other)}) ~> \${4:${name}}`,
  },
  {
    id: "window",
    label: "Window",
    summary: "Looks at the rows around each row, such as the sum of the last seven days.",
    stem: "window",
    text: ({ from, name }) =>
      [
        `\${1:${from}} window(over(\${2:customer}),`,
        "\tasc(${3:day}, true),",
        "\tstartRowOffset: ${4:-6L},",
        "\tendRowOffset: ${5:0L},",
        `\t\${6:total} = \${7:sum(amount)}) ~> \${8:${name}}`,
      ].join("\n"),
  },
  {
    id: "pivot",
    label: "Pivot",
    summary: "Turns the values of a column into columns of their own.",
    stem: "pivot",
    text: ({ from, name }) =>
      [
        `\${1:${from}} pivot(groupBy(\${2:customer}),`,
        "\tpivotBy(${3:category}),",
        "\t${4:total} = ${5:sum(amount)},",
        "\tcolumnNaming: '\\$N\\$V',",
        `\tlateral: true) ~> \${6:${name}}`,
      ].join("\n"),
  },
  {
    id: "aggregate",
    label: "Aggregate",
    summary: "One row for each group.",
    stem: "aggregate",
    text: ({ from, name }) =>
      [`\${1:${from}} aggregate(groupBy(\${2:customer}),`, `\t\${3:total} = \${4:sum(amount)}) ~> \${5:${name}}`].join(
        "\n",
      ),
  },
  {
    id: "join",
    label: "Join",
    summary: "Puts rows of two streams side by side.",
    stem: "join",
    text: ({ from, name }) =>
      [
        `\${1:${from}}, \${2:other} join(\${1:${from}}@\${3:id} == \${2:other}@\${3:id},`,
        "\tjoinType: '${4:inner}',",
        `\tbroadcast: 'auto') ~> \${5:${name}}`,
      ].join("\n"),
  },
  {
    id: "source",
    label: "Source",
    summary: "Where rows come from; its dataset is named among the sources.",
    stem: "source",
    text: ({ name }) => ["source(allowSchemaDrift: true,", `\tvalidateSchema: false) ~> \${1:${name}}`].join("\n"),
  },
  {
    id: "sink",
    label: "Sink",
    summary: "Where rows go; its dataset is named among the sinks.",
    stem: "sink",
    text: ({ from, name }) =>
      [`\${1:${from}} sink(allowSchemaDrift: true,`, `\tvalidateSchema: false) ~> \${2:${name}}`].join("\n"),
  },
];

/** What a new step reads, the last step of the script, and a name that no other step has. */
export function nextName(script: string, { stem }: Pick<Snippet, "stem">): StepNames {
  const steps = stepsIn(script);
  const taken = new Set(steps.map((step) => step.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return { from: steps.at(-1) ?? "source1", name: `${stem}${number}` };
}
