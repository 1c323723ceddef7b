/**
 * The little of ARM's template language that names things: text, numbers, and calls. Everything else stays as written.
 * Grammar: Azure Resource Manager, "Syntax and expressions in ARM templates".
 */
import { limits } from "../limits.ts";

export type ArmExpression =
  | { readonly is: "literal"; readonly value: string | number }
  | { readonly is: "call"; readonly name: string; readonly values: readonly ArmExpression[] };

/** Whether a text is meant as an expression: `[` … `]`, and not the escape `[[`. */
export function looksLikeExpression(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
}

/**
 * Parses `[concat('a', parameters('b'))]`. Undefined where the text is no expression, as in `[dbo].[Orders]`, which
 * Studio's own export is known to leave unescaped (`facts/formats.md` section 2). Member access behind a call
 * (`reference(...).id`) parses as a call of unknown name.
 */
export function parseExpression(text: string): ArmExpression | undefined {
  if (!looksLikeExpression(text)) return undefined;
  const parser = new Parser(text.slice(1, -1));
  const expression = parser.value();
  return parser.atEnd() ? expression : undefined;
}

const token = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z_][\w.]*)|([(),.[\]]))/y;

class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#text.slice(this.#at).trim() === "";
  }

  value(): ArmExpression | undefined {
    this.#depth += 1;
    const value = this.#depth > limits.armNesting ? undefined : this.#valueHere();
    this.#depth -= 1;
    return value;
  }

  #valueHere(): ArmExpression | undefined {
    const match = this.#next();
    if (match === undefined) return undefined;
    const [, quoted, digits, name] = match;
    if (quoted !== undefined) return { is: "literal", value: quoted.replaceAll("''", "'") };
    if (digits !== undefined) return { is: "literal", value: Number(digits) };
    if (name === undefined || !this.#take("(")) return undefined;
    const values = this.#values();
    return values === undefined ? undefined : this.#members({ is: "call", name, values });
  }

  #values(): readonly ArmExpression[] | undefined {
    const values: ArmExpression[] = [];
    if (this.#take(")")) return values;
    do {
      const value = this.value();
      if (value === undefined) return undefined;
      values.push(value);
    } while (this.#take(","));
    return this.#take(")") ? values : undefined;
  }

  #members(call: ArmExpression): ArmExpression | undefined {
    let result: ArmExpression = call;
    for (;;) {
      if (this.#take(".")) {
        const name = this.#next()?.[3];
        if (name === undefined) return undefined;
        result = { is: "call", name: `.${name}`, values: [result] };
      } else if (this.#take("[")) {
        const index = this.value();
        if (index === undefined || !this.#take("]")) return undefined;
        result = { is: "call", name: "[]", values: [result, index] };
      } else return result;
    }
  }

  #next(): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (match === null) return undefined;
    this.#at = token.lastIndex;
    return match;
  }

  #take(symbol: string): boolean {
    const before = this.#at;
    if (this.#next()?.[4] === symbol) return true;
    this.#at = before;
    return false;
  }
}
