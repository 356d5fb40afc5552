import { ACTIVITY_NOUNS, FILLERS, GENERIC_NOUNS, WIDE_NOUNS } from "./phrase-words.ts";
import type { WordHit } from "./word-index.ts";

const BESIDE_HEAD = 0.3;
const WITHOUT_HEAD = 0.8;
const FILLER = 0.1;
const GENERIC = 0.3;
const WIDE_HEAD = 0.45;
const ACTIVITY_ALONE = 0.4;

/**
 * How much each hit in a noun phrase says of what the thing is: its last telling word is what it is,
 * words before it only say which one. "A fish restaurant" is about fish, "bicycle repair" about
 * bicycles; "a family bakery" is not about families.
 */
export function weighPhrase(
  parts: readonly string[],
  hits: readonly WordHit[],
): (hit: WordHit) => number {
  const hitAt = (at: number): boolean =>
    hits.some((hit) => hit.at <= at && at < hit.at + hit.length);
  const telling = parts.findLastIndex((word) => !GENERIC_NOUNS.has(word));
  const last = parts[telling] ?? "";
  const before = parts.findLastIndex(
    (word, at) => at < telling && hitAt(at) && !FILLERS.has(word) && !GENERIC_NOUNS.has(word),
  );
  const fixed = hits.find((hit) => hit.length > 1 && isWithin(hit, telling));
  const moved = !fixed && before >= 0 && (WIDE_NOUNS.has(last) || ACTIVITY_NOUNS.has(last));
  const head = moved ? before : telling;
  const aside = hitAt(head) ? BESIDE_HEAD : WITHOUT_HEAD;
  return (hit) => {
    const end = hit.at + hit.length - 1;
    const single = hit.length === 1;
    if (single && ACTIVITY_NOUNS.has(hit.phrase) && parts.length === 1) return ACTIVITY_ALONE;
    // In a set phrase the first word tells: a funeral home is no home.
    if (single && fixed && isWithin(fixed, hit.at))
      return hit.at === fixed.at + fixed.length - 1 ? GENERIC : 1;
    if (hit.at <= head && head <= end) return 1;
    if (single && FILLERS.has(hit.phrase)) return FILLER;
    if (end > head && single) {
      if (GENERIC_NOUNS.has(hit.phrase)) return head >= 0 ? GENERIC : 1;
      return WIDE_HEAD;
    }
    return aside;
  };
}

function isWithin(hit: WordHit, at: number): boolean {
  return hit.at <= at && at < hit.at + hit.length;
}
