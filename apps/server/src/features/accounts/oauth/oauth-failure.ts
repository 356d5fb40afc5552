import type { OAuthFailureCode } from "@emblazon/contract";

/** Why a sign-in at a provider came to nothing, in a code that people's browsers are sent on with. */
export class OAuthFailure extends Error {
  readonly code: OAuthFailureCode;

  constructor(code: OAuthFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "OAuthFailure";
    this.code = code;
  }
}

const LONGEST = 100;

/**
 * What went wrong at a provider, for our log alone: the error's code, which is a fixed word, or its
 * name. Never its text, which may quote an answer with tokens in it.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error instanceof OAuthFailure && error.cause !== undefined) return reasonOf(error.cause);
  if (error instanceof OAuthFailure) return error.message;
  const word = firstWord(error, ["error", "code"]) ?? error.name;
  return word.replace(/[^\w.-]/g, "_").slice(0, LONGEST);
}

function firstWord(error: object, names: readonly string[]): string | null {
  for (const name of names) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}
