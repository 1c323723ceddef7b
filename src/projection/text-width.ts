/** How wide a name is, near enough to choose between one line and two without a document to measure in. */

// Advance widths of a semibold sans serif in hundredths of the type size; Inter, the widest of the faces in use.
const narrow = new Map([..."iljI.,:;'|!"].map((letter) => [letter, 29]));
const slim = new Map([...'frt()[]{}-/\\" '].map((letter) => [letter, 38]));
const broad = new Map([..."mwMW@%"].map((letter) => [letter, 90]));
const size = 13;

/** Pixels of a text set at 13 px semibold. */
export function nameWidth(text: string): number {
  let hundredths = 0;
  for (const letter of text) hundredths += widthOf(letter);
  return (hundredths * size) / 100;
}

function widthOf(letter: string): number {
  const known = narrow.get(letter) ?? slim.get(letter) ?? broad.get(letter);
  if (known !== undefined) return known;
  if (letter >= "A" && letter <= "Z") return 70;
  // Beyond Latin, Greek and Cyrillic: as wide as they are high.
  return (letter.codePointAt(0) ?? 0) > 0x0590 ? 100 : 60;
}
