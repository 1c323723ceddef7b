/** What the readers accept at most. Every limit is here, so that a refusal can name it. */
export const limits = {
  /** Bytes of one text file. The largest known factory template is 4 MB. */
  fileBytes: 32 * 1024 * 1024,
  /** Levels of objects and lists inside each other. Data Factory itself nests some ten; recursive code is safe below this. */
  nesting: 500,
  /** Notes of one kind that a file gets; the rest is counted. */
  notes: 50,
  /** Calls inside each other in one expression of an ARM template, and letters of the name it comes to. */
  armNesting: 50,
  armNameLength: 2000,
  /** Bytes of one zip file as it comes. */
  zipBytes: 64 * 1024 * 1024,
  /** Files and folders in one zip. */
  zipEntries: 10_000,
  /** Bytes of all files of one zip together, inflated. */
  zipInflatedBytes: 128 * 1024 * 1024,
  /** How many times larger than its packed form a file of a zip may be. Text packs 5 to 30 times. */
  zipRatio: 200,
  /** Files below this size are exempt from the ratio: a short file of blanks is no attack. */
  zipRatioFromBytes: 1024 * 1024,
} as const;

/** A size in words: `32 MB`, `300 kB`, `12 bytes`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / 1024 / 1024)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}
