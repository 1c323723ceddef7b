/** Says why the journal cannot keep the work, and what the user can do. */

export const notKept = {
  blocked: "Your work is not kept yet: another tab runs an older version of Sluice. Close that tab.",
  outdated:
    "Your work is no longer kept: a newer version of Sluice is open in another tab. Save to files, then reload.",
  closed: "The browser closed the database that keeps your work. The next edit opens it again.",
  unreadable:
    "The work kept in this browser cannot be read, so nothing is written over it. Save to files, then reload.",
} as const;

/** The sentence for an error of IndexedDB, by its name (Indexed Database API 3.0, section 5). */
export function sentenceFor(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") {
    return "The disk space that the browser gives this page is full, so your last edits are not kept. Save to files, or free some space.";
  }
  if (name === "VersionError") {
    return "This browser holds work of a newer version of Sluice, which this version cannot read. Reload the page.";
  }
  if (name === "SecurityError" || name === "InvalidStateError" || error instanceof ReferenceError) {
    return "This browser keeps nothing for the page (perhaps a private window), so save to files before you close it.";
  }
  return `Your last edits are not kept: the browser's database refused them (${describe(error)}). Save to files; the next edit tries again.`;
}

function describe(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);
}
