import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";

/** By the names of the errors that a browser's credential call ends with (WebAuthn L3, §5.1). */
const BROWSER: Readonly<Record<string, readonly [title: string, detail: string]>> = {
  NotAllowedError: [
    "No passkey was used",
    "It was cancelled, or took too long. Try again when you are ready.",
  ],
  AbortError: ["No passkey was used", "Another one was asked for in the meantime."],
  InvalidStateError: [
    "This device has a passkey for the account already",
    "Use that one, or make one on another device.",
  ],
  SecurityError: [
    "The address does not fit",
    "Passkeys belong to one address: open the studio under the one that it is meant to have.",
  ],
  NotSupportedError: [
    "This device cannot make such a passkey",
    "Use another device or a security key.",
  ],
  ConstraintError: [
    "This device cannot make such a passkey",
    "It has no way to check that it is you. Use another device or a security key.",
  ],
};

/** What went wrong with a passkey: in the browser, or at the server. */
export function describePasskeyError(error: unknown): DescribedError {
  const words = error instanceof Error ? BROWSER[error.name] : undefined;
  if (words === undefined) return describeError(error);
  const [title, detail] = words;
  return { ...describeError(error), code: "passkey", title, detail };
}
