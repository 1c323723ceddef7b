/** Lines for the Azure CLI that a user copies into a shell. Names are foreign text, so each is one word of bash, whatever it holds. */

/** Writes `az role assignment create --role 'X'`; an option without a value is left out. */
export function azCommand(words: string, options: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [option(name, value)]));
  return [`az ${words}`, ...given].join(" ");
}

/** With `=` where the value would read as an option itself: a resource group may begin with a hyphen. */
function option(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${shellWord(value)}`;
}

/** Inside single quotes nothing has a meaning but the quote. A control character would act on the terminal, so it goes. */
function shellWord(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what must not get through
  const plain = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "");
  return `'${plain.replaceAll("'", `'\\''`)}'`;
}
