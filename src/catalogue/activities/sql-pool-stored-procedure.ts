import { activity } from "#catalogue/definition.ts";
import { procedureParameters } from "#catalogue/parts/procedure-parameters.ts";

export default activity({
  type: "SqlPoolStoredProcedure",
  label: "SQL pool stored procedure",
  group: "synapse",
  icon: "database-bolt",
  docs: "synapse-analytics/data-integration/sql-pool-stored-procedure-activity",
  summary:
    "Calls a stored procedure of a dedicated SQL pool. It exists in Synapse workspaces only, not in Data Factory.",
  keywords: ["synapse", "dedicated", "warehouse", "predict"],
  defaultName: "SQL pool stored procedure1",
  policy: "full",
  fields: [
    {
      kind: "reference",
      path: "sqlPool",
      label: "SQL pool",
      help: "The dedicated SQL pool of the same Synapse workspace.",
      required: true,
      to: "sqlPool",
    },
    {
      kind: "text",
      path: "typeProperties.storedProcedureName",
      label: "Procedure",
      help: "Its name with the schema.",
      placeholder: "dbo.usp_ScoreWithPredict",
      required: true,
      dynamic: "allowed",
    },
    procedureParameters("typeProperties.storedProcedureParameters"),
  ],
  create: () => ({
    typeProperties: { storedProcedureName: "" },
    sqlPool: { referenceName: "", type: "SqlPoolReference" },
  }),
});
