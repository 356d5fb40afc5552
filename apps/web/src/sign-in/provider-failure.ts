import type { OAuthFailureCode } from "@emblazon/contract";

/** Why a sign-in at another provider, or linking it, came to nothing; and what to do now. */
const WORDS: Readonly<Record<OAuthFailureCode, string>> = {
  cancelled: "It was cancelled there. Try again, or use another way to sign in.",
  provider_failed: "The provider did not answer as it should. Try again in a while.",
  expired: "It took too long, or was begun in another browser. Try again.",
  email_unverified: "The provider vouches for no mail address of yours. Verify it there first.",
  email_taken:
    "There is an account with this mail address. Sign in with its password, then link the provider in the settings.",
  already_linked: "This account of the provider is linked to another account of the studio.",
  proof_needed:
    "Your sign-in is too long ago to link a provider. Log out, sign in again, and then link it.",
  refused: "This account cannot be entered in this way.",
  rate_limited: "There were too many tries from here. Try again in a while.",
  not_set_up:
    "The studio does not know its own address yet: its administrator must set PUBLIC_URL.",
};

/** Why a sign-in at another provider failed. A code that is not ours is not shown: it may be anybody's text. */
export function providerFailure(code: string): string {
  return isOurs(code)
    ? WORDS[code]
    : "The sign-in there did not succeed. Try again, or use another way to sign in.";
}

function isOurs(code: string): code is OAuthFailureCode {
  return Object.hasOwn(WORDS, code);
}
