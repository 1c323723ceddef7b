/** Reads an error answer of any shape: ARM's, wrapped twice, a bare string, a gateway's HTML, nothing at all. */
import { isArray, isObject, type JsonValue, own } from "#model/json.ts";
import { type ArmProblem, adviceFor } from "./problem.ts";

/** A status of 400 or more as a problem. `text` is the body as it came. */
export function readProblem(answer: { status: number; text: string; requestId: string }): ArmProblem {
  const { status, text, requestId } = answer;
  const said = readBody(text);
  const code = said?.code ?? `Http${status}`;
  const message = said?.message ?? `Azure answered ${status} without an explanation.`;
  // 408 and 5xx come from gateways too: what stood behind them may have done its work.
  const outcome = status >= 500 || status === 408 ? "unknown" : "refused";
  return { outcome, status, code, message, advice: adviceFor(status, code, message), requestId };
}

interface Said {
  readonly code?: string;
  readonly message?: string;
}

function readBody(text: string): Said | undefined {
  const json = parse(text);
  if (typeof json === "string") return words(json);
  if (json !== undefined) return readError(json);
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? /<h1[^>]*>([^<]*)<\/h1>/i.exec(text)?.[1];
  if (title !== undefined) return words(title);
  return text.trimStart().startsWith("<") ? undefined : words(text);
}

/** Data Factory wraps the items of `details` in `error` again, so the innermost that speaks is taken. */
function readError(json: JsonValue, depth = 0): Said | undefined {
  const error = own(json, "error") ?? json;
  if (typeof error === "string") return words(error);
  if (!isObject(error) || depth > 5) return undefined;
  const details = own(error, "details");
  const inner = isArray(details) ? details.map((detail) => readError(detail, depth + 1)) : [];
  const code = textOf(own(error, "code"));
  const message = textOf(own(error, "message"));
  const precise = inner.find((said) => said?.message !== undefined);
  const said = precise?.message !== undefined && precise.message !== message ? precise : undefined;
  if (message === undefined && said === undefined) return code === undefined ? undefined : { code };
  const sentences = [message, said?.message].filter((sentence) => sentence !== undefined);
  const best = said?.code ?? code;
  return { message: sentences.join(" "), ...(best === undefined ? {} : { code: best }) };
}

function words(text: string): Said | undefined {
  const short = text.trim().slice(0, 500);
  return short === "" ? undefined : { message: short };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
