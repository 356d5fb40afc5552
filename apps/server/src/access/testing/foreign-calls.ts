import type { PathIds } from "./owner.ts";
import type { Verdict } from "./route-table.ts";

/** What stands where an id should, and is none. */
export const NOT_AN_ID = ["nothing", "1%27%3B%20SELECT%201%20--"];

/** Another way to make a call. */
export interface Condition {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ways to ask for the same that must not tell more, for whoever is let in. */
export function conditionsFor(method: string, verdict: Verdict): Condition[] {
  if (method !== "GET") return [{}];
  if (verdict !== "in") return [{}, { method: "HEAD" }];
  return [
    {},
    { method: "HEAD" },
    { headers: { "if-none-match": "*" } },
    { headers: { range: "bytes=0-9" } },
  ];
}

/** The victim's object; where a path names two, also each of them beside one of the caller's own. */
export function foreignIds(
  theirs: PathIds | undefined,
  own: PathIds | undefined,
): (PathIds | undefined)[] {
  if (theirs === undefined || own === undefined || Object.keys(theirs).length < 2) return [theirs];
  return [theirs, { ...theirs, id: own["id"] ?? "" }, { ...own, id: theirs["id"] ?? "" }];
}
