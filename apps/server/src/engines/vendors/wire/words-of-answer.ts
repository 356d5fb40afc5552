/** What an answer says that is no success. */
export interface AnswerWords {
  /** For people; empty where there is nothing to read. */
  readonly message: string;
  /** For programs: the vendor's own names of what is wrong, in lower case. */
  readonly codes: readonly string[];
}

const MOST_CHARACTERS = 300;
const CODE_KEYS: readonly string[] = ["code", "type", "status", "error_type", "reason"];
const MESSAGE_KEYS: readonly string[] = ["message", "msg", "detail", "error", "errors", "title"];

/**
 * Reads the shapes that vendors have for errors: `{error: {message, code}}`, `{error: "…"}`,
 * `{detail: "…"}`, `{detail: [{msg, type}]}`, `{title, detail}`, or plain text.
 */
export function wordsOfAnswer(bytes: Uint8Array): AnswerWords {
  const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString("utf8");
  try {
    const body: unknown = JSON.parse(text);
    return { message: messageOf(body), codes: codesOf(body) };
  } catch {
    return { message: /^\s*</.test(text) ? "" : text, codes: [] };
  }
}

/** Of a vendor's as it may be kept: whole signs on one line, cut to so many characters. */
export function toPlainText(text: string, most: number): string {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  if (plain.length <= most) return plain;
  return `${plain
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, "")}…`;
}

/** A text as it may be shown and written down: without the key, on one line, cut to 300 characters. */
export function describeAnswer(text: string, apiKey: string | null): string {
  const struck = apiKey === null || apiKey === "" ? text : text.replaceAll(apiKey, "[key]");
  return toPlainText(struck, MOST_CHARACTERS);
}

function messageOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > 4) return "";
  if (Array.isArray(value))
    return value
      .map((one) => messageOf(one, depth + 1))
      .filter((text) => text !== "")
      .join("; ");
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of MESSAGE_KEYS) {
    const found = messageOf(fields[key], depth + 1);
    if (found !== "") return placeOf(fields["loc"]) + found;
  }
  return "";
}

/** FastAPI names the field beside its words: `["body", "size"]`. */
function placeOf(loc: unknown): string {
  const path: readonly unknown[] = Array.isArray(loc) ? loc.slice(1) : [];
  return path.length === 0 ? "" : `${path.join(".")}: `;
}

function codesOf(value: unknown, depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => codesOf(one, depth + 1));
  return Object.entries(value).flatMap(([key, inner]) =>
    CODE_KEYS.includes(key) && typeof inner === "string"
      ? [inner.toLowerCase()]
      : codesOf(inner, depth + 1),
  );
}
