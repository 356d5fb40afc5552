/**
 * How a server reads a prompt for more than its words:
 * - `words`: it does not
 * - `model-server`: sd.cpp takes settings from `<sd_cpp_extra_args>` and weights from `<lora:…>`;
 *   LocalAI takes what follows a `|` as the negative prompt
 * - `web-ui`: AUTOMATIC1111's attention `(…:1.5)`, `[…]`, schedules `[a:b:0.5]`, extra networks
 *   `<lora:…>`, and the words AND, BREAK
 * - `comfy`: ComfyUI's attention `(…:1.5)` and `embedding:…`, which names a file
 */
export type PromptDialect = "words" | "model-server" | "web-ui" | "comfy";

/**
 * A person's words without what a server would take for orders: a person who writes into our form
 * means words. Signs that stand for themselves in prose stay readable: a bracket stays a bracket.
 */
export function stripControlTokens(text: string, dialect: PromptDialect): string {
  const plain = text.normalize("NFC").replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return tidy(strip(plain, dialect));
}

function strip(text: string, dialect: PromptDialect): string {
  switch (dialect) {
    case "words":
      return text;
    case "model-server":
      return withoutTags(text).replaceAll("|", ",");
    case "web-ui":
      return asLiteral(withoutTags(text).replaceAll("|", ","), /[()[\]{}]/g)
        .replaceAll(/\bBREAK\b/g, "break")
        .replaceAll(/\bAND\b/g, "and");
    case "comfy":
      return asLiteral(withoutTags(text), /[()]/g).replaceAll(/\bembedding\s*:/gi, "embedding ");
  }
}

/** Elements with what they hold, then single tags; what is left of them cannot be put together again. */
function withoutTags(text: string): string {
  const without = text
    .replaceAll(/<(sd_cpp_extra_args)\b[^>]*>.*?(?:<\/\1\s*>|$)/gis, " ")
    .replaceAll(/<\/?sd_cpp_extra_args\b[^>]*>|<[a-z][\w-]*:[^<>]*>/gi, " ");
  return without.replaceAll("<", "‹").replaceAll(">", "›");
}

/**
 * Weights go, brackets stay as characters: both servers read `\(` as a bracket in the text, and each
 * takes the sign before one that it reads nothing by for a part of the text.
 */
function asLiteral(text: string, brackets: RegExp): string {
  return text
    .replaceAll("\\", " ")
    .replaceAll(/:\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*(?=[)\]])/g, "")
    .replaceAll(brackets, (bracket) => LITERAL[bracket] ?? bracket);
}

const LITERAL: Readonly<Record<string, string>> = {
  "(": "\\(",
  ")": "\\)",
  "[": "\\[",
  "]": "\\]",
  "{": "\\(",
  "}": "\\)",
};

const tidy = (text: string): string => text.replaceAll(/ {2,}/g, " ").trim();
