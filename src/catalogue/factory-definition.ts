/** The factory's own file: its global parameters, which every pipeline reads. */
import type { ResourceDefinition } from "./resource-definition.ts";

export const factoryDefinition: ResourceDefinition = {
  kind: "factory",
  type: "",
  label: "Factory",
  group: "generic",
  icon: "document",
  docs: "author-global-parameters",
  summary: "What belongs to the factory as a whole: parameters that every pipeline reads.",
  defaultName: "factory1",
  fields: [
    {
      kind: "text",
      path: "location",
      section: "Factory",
      label: "Region",
      help: "Where the factory is, such as westeurope. It cannot be moved.",
    },
    {
      kind: "choice",
      path: "properties.publicNetworkAccess",
      section: "Factory",
      label: "Public network",
      help: "Whether self-hosted integration runtimes may reach the factory over the internet.",
      rare: true,
      options: [
        { value: "Enabled", label: "Enabled" },
        { value: "Disabled", label: "Disabled" },
      ],
    },
  ],
  parts: [{ part: "global-parameters", paths: ["properties.globalParameters"], section: "Global parameters" }],
  create: () => ({ globalParameters: {} }),
};
