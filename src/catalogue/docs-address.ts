/** The address of a page of Microsoft's documentation; a page with a folder is one of another service. */
export function docsAddress(page: string): string {
  return `https://learn.microsoft.com/azure/${page.includes("/") ? page : `data-factory/${page}`}`;
}
