import { at, linkedService } from "#catalogue/resource-definition.ts";
import {
  encryptedCredential,
  principalPaths,
  servicePrincipalId,
  servicePrincipalKey,
  signIn,
  tenant,
  ways,
} from "#catalogue/sign-in-fields.ts";

export default linkedService({
  type: "AzureML",
  label: "Machine Learning Studio (classic)",
  group: "machine-learning",
  icon: "beaker",
  docs: "compute-linked-services",
  notes: "train-convert-deploy",
  summary: "A web service of ML Studio (classic).",
  keywords: ["studio classic", "web service", "score"],
  defaultName: "AzureML1",
  retired: "ML Studio (classic) was retired on 2024-08-31. A batch endpoint of Azure Machine Learning takes its place.",
  fields: [
    {
      kind: "text",
      path: at("mlEndpoint"),
      label: "Endpoint",
      help: "The address of the batch service. On the Consume page of the web service it is called Batch Requests; take the part before the question mark.",
      placeholder: "https://…/services/…/jobs",
      required: true,
      dynamic: "allowed",
    },
    {
      kind: "secret",
      path: at("apiKey"),
      label: "API key",
      help: "The Primary Key on the Consume page of the web service. Best kept in a Key Vault.",
      required: true,
    },
    {
      kind: "text",
      path: at("updateResourceEndpoint"),
      label: "Update endpoint",
      help: "The address at which a newly trained model is put in. Needed by Machine Learning Update Resource only; new web services take a service principal with it.",
      placeholder: "https://…",
      dynamic: "allowed",
    },
    signIn(
      at("authentication"),
      [
        { id: "key", label: "API key alone", needs: [at("apiKey")], isDefault: true },
        {
          id: "sp",
          label: ways.servicePrincipal,
          reads: { [at("authentication")]: ["ServicePrincipal"] },
          needs: [at("apiKey"), ...principalPaths],
        },
        { id: "msi", label: ways.systemAssigned, set: { [at("authentication")]: "MSI" }, needs: [at("apiKey")] },
      ],
      "How a model is updated. Scoring signs in with the API key alone.",
    ),
    servicePrincipalId,
    servicePrincipalKey,
    tenant,
    encryptedCredential,
  ],
  create: () => ({
    type: "AzureML",
    typeProperties: {
      mlEndpoint: "",
      apiKey: {
        type: "AzureKeyVaultSecret",
        store: { referenceName: "", type: "LinkedServiceReference" },
        secretName: "",
      },
    },
  }),
});
