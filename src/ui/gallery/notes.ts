/** Parts the notes of a template: what differs from its source stands apart from advice and limits. */

export interface Notes {
  readonly advice: readonly string[];
  readonly differences: readonly { readonly from: string; readonly notes: readonly string[] }[];
}

const difference = /^Differs from ([^:]+):\s*(.+)$/s;

/** Notes that begin with "Differs from …:" are differences, gathered by what they differ from; all others are advice. */
export function partNotes(notes: readonly string[]): Notes {
  const advice: string[] = [];
  const differences = new Map<string, string[]>();
  for (const note of notes) {
    const [, from, text] = difference.exec(note) ?? [];
    if (from === undefined || text === undefined) advice.push(note);
    else differences.set(from, [...(differences.get(from) ?? []), asSentence(text)]);
  }
  return { advice, differences: [...differences].map(([from, said]) => ({ from, notes: said })) };
}

/** A sentence begins with a capital, but a parameter's name keeps its letters. */
function asSentence(text: string): string {
  const [word = ""] = text.split(/\s/, 1);
  return word.includes("_") ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
