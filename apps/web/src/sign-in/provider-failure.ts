/** What the server calls the ways in which a sign-in at another provider can fail. */
const WORDS: Readonly<Record<string, string>> = {
  cancelled: "The sign-in was cancelled there. Try again, or use your password.",
};

/** Why a sign-in at another provider failed. A code that is not ours is not shown: it may be anybody's text. */
export function providerFailure(code: string): string {
  return (
    WORDS[code] ?? "The sign-in there did not succeed. Try again, or use another way to sign in."
  );
}
