import type { Field } from "#catalogue/definition.ts";

/** What is installed on the cluster before the run; each library is of one kind. */
export const databricksLibraries: Field = {
  kind: "object-list",
  path: "typeProperties.libraries",
  label: "Libraries",
  help: "Installed on the cluster before the run. Upload files to the Databricks workspace or DBFS first and give their path.",
  itemLabel: "library",
  fresh: { whl: "" },
  fields: [
    {
      kind: "variant",
      path: "kind",
      label: "Kind",
      help: "Where the library comes from.",
      variants: [
        { id: "whl", label: "Python wheel", needs: ["whl"], isDefault: true },
        { id: "pypi", label: "PyPI", needs: ["pypi.package"], takes: ["pypi.repo"] },
        { id: "jar", label: "Jar", needs: ["jar"] },
        { id: "maven", label: "Maven", needs: ["maven.coordinates"], takes: ["maven.repo", "maven.exclusions"] },
        { id: "egg", label: "Python egg", needs: ["egg"] },
        { id: "cran", label: "CRAN", needs: ["cran.package"], takes: ["cran.repo"] },
      ],
    },
    {
      kind: "text",
      path: "whl",
      label: "Wheel",
      help: "Path of the .whl file.",
      placeholder: "dbfs:/libraries/model.whl",
    },
    {
      kind: "text",
      path: "jar",
      label: "Jar",
      help: "Path of the .jar file.",
      placeholder: "dbfs:/libraries/library.jar",
    },
    {
      kind: "text",
      path: "egg",
      label: "Egg",
      help: "Path of the .egg file.",
      placeholder: "dbfs:/libraries/library.egg",
    },
    {
      kind: "text",
      path: "pypi.package",
      label: "Package",
      help: "Its name, with a version if it matters.",
      placeholder: "mlflow==2.14.0",
    },
    { kind: "text", path: "pypi.repo", label: "Index", help: "Another package index than pypi.org." },
    {
      kind: "text",
      path: "maven.coordinates",
      label: "Coordinates",
      help: "Group, artifact and version.",
      placeholder: "org.jsoup:jsoup:1.17.2",
    },
    { kind: "text", path: "maven.repo", label: "Repository", help: "Another repository than Maven Central." },
    {
      kind: "list",
      path: "maven.exclusions",
      label: "Leave out",
      help: "Dependencies that are not installed with it.",
      of: "text",
      itemLabel: "dependency",
    },
    { kind: "text", path: "cran.package", label: "Package", help: "Name of the R package." },
    { kind: "text", path: "cran.repo", label: "Repository", help: "Another repository than the default CRAN mirror." },
  ],
};
