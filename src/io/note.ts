/** What a reader says about a file: a note about something it took as it is, a problem when it could not take the file. */
export interface Note {
  /** What, where, why and what to do, in one or two sentences. */
  readonly message: string;
  /** Counted from 1, in the text of the file. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number;
  /** The place inside the document: `properties.activities[2]`. */
  readonly path?: string;
}

export interface Problem extends Note {
  /** Set for files that are no failure beside others: a companion describes them, a stranger has nothing to do with them. */
  readonly role?: "companion" | "stranger";
}
export type Failure = { readonly ok: false; readonly problem: Problem };

/** A refusal with its sentence. */
export function failure(message: string, at: Omit<Note, "message"> = {}): Failure {
  return { ok: false, problem: { message, ...at } };
}
