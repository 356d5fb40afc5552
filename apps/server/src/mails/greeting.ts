const LONGEST_NAME = 60;
/** What mail programs turn into a link, or what leads to one. */
const LEADS_ELSEWHERE = /[/@:\\]|www\.|[^\s.]\.[^\s.]/iu;
/** Line ends, other control characters, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * How a mail begins. Anybody may register somebody else's address under a name of their choice, so
 * a name that is an advertisement or an address is left out.
 */
export function greeting(name: string): string {
  const shown = name.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim();
  const fits = shown !== "" && shown.length <= LONGEST_NAME && !LEADS_ELSEWHERE.test(shown);
  return fits ? `Hello ${shown},` : "Hello,";
}
