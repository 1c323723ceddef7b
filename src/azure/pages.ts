/** Lists come in pages; each is handed on as it arrives, so that long lists show from the first page. */
import { isArray, isObject, type JsonObject, type JsonValue, own } from "#model/json.ts";
import type { ArmClient, ArmRequest } from "./arm-client.ts";
import type { ArmProblem, ArmResult } from "./problem.ts";

/** One page, or the problem that ended the list. */
export type Page<T> = ArmResult<readonly T[]>;

/**
 * The pages of a list. After a problem nothing more comes; what came before stays true.
 * @param read makes an item of a JSON object, or undefined for what is none
 */
export async function* listPages<T>(
  client: ArmClient,
  path: string,
  request: ArmRequest & { readonly read: (json: JsonObject) => T | undefined },
): AsyncGenerator<Page<T>, void, undefined> {
  const seen = new Set<string>();
  let answer = await client.get(path, request);
  for (;;) {
    if (!answer.ok) return yield answer;
    const { json, requestId } = answer.value;
    yield { ok: true, value: itemsOf(json).flatMap((item) => request.read(item) ?? []) };
    const link = own(json, "nextLink");
    if (typeof link !== "string" || link === "") return;
    if (seen.has(link)) return yield { ok: false, problem: endless(requestId) };
    seen.add(link);
    answer = await client.follow(link, request);
  }
}

/** All pages together, or the first problem. */
export async function collect<T>(pages: AsyncIterable<Page<T>>): Promise<ArmResult<readonly T[]>> {
  const all: T[] = [];
  for await (const page of pages) {
    if (!page.ok) return page;
    all.push(...page.value);
  }
  return { ok: true, value: all };
}

function itemsOf(json: JsonValue | undefined): readonly JsonObject[] {
  const value = own(json, "value");
  return isArray(value) ? value.filter(isObject) : [];
}

function endless(requestId: string): ArmProblem {
  return {
    outcome: "refused",
    status: 200,
    code: "EndlessList",
    message: "The list names the same next page twice, so it would never end.",
    advice: "Load it again; if it happens again, the service at the configured address is at fault.",
    requestId,
  };
}
