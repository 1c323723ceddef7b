import { activity } from "#catalogue/definition.ts";
import { procedureParameters } from "#catalogue/parts/procedure-parameters.ts";

export default activity({
  type: "SqlServerStoredProcedure",
  label: "Stored procedure",
  group: "general",
  icon: "database-bolt",
  docs: "transform-data-using-stored-procedure",
  notes: "predict-by-platform",
  summary: "Calls a stored procedure. It gives no rows back; Lookup and Script do.",
  keywords: ["sql", "proc", "predict", "in-database", "score", "write back"],
  defaultName: "Stored procedure1",
  policy: "full",
  linkedService: { types: ["AzureSqlDatabase", "AzureSqlMI", "AzureSqlDW", "SqlServer"], required: true },
  fields: [
    {
      kind: "text",
      path: "typeProperties.storedProcedureName",
      label: "Procedure",
      notes: "predict-by-platform",
      help: "Its name with the schema.",
      placeholder: "dbo.usp_ScoreWithPredict",
      required: true,
      dynamic: "allowed",
    },
    procedureParameters("typeProperties.storedProcedureParameters"),
  ],
  create: () => ({
    typeProperties: { storedProcedureName: "" },
    linkedServiceName: { referenceName: "", type: "LinkedServiceReference" },
  }),
});
