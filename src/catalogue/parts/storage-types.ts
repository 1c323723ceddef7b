/** Linked services of Azure Storage, the newest first; `AzureStorage` is the old one for Blob Storage. */
export const storageTypes = ["AzureBlobStorage", "AzureBlobFS", "AzureStorage"] as const;
