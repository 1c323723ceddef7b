import { at, linkedService } from "#catalogue/resource-definition.ts";
import { credential, encryptedCredential, signIn } from "#catalogue/sign-in-fields.ts";
import {
  alwaysEncryptedFields,
  sqlConnection,
  sqlPlace,
  sqlSecrets,
  sqlServerSignIn,
} from "#catalogue/sql-connection.ts";

export default linkedService({
  type: "SqlServer",
  label: "SQL Server",
  group: "database",
  icon: "database",
  docs: "connector-sql-server",
  notes: "predict-by-platform",
  summary: "A SQL Server of your own, reached through a self-hosted integration runtime.",
  keywords: ["sql", "on-premises", "predict"],
  defaultName: "SqlServer1",
  fields: [
    ...sqlPlace("server\\instance"),
    signIn(at("authenticationType"), sqlServerSignIn, "How Data Factory signs in."),
    ...sqlSecrets("any"),
    credential,
    encryptedCredential,
    ...sqlConnection,
    ...alwaysEncryptedFields,
  ],
  create: () => ({ type: "SqlServer", typeProperties: { authenticationType: "SQL" } }),
});
