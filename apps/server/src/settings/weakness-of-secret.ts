const LEAST_BYTES = 32;
/** `openssl rand -hex 32` has 13 and more nearly always; words with a few letters repeated do not. */
const LEAST_DISTINCT = 10;
const ADVICE = "make one with `openssl rand -hex 32`, or leave it out";

/** What examples and templates on the web hold, which is where attackers look first. */
const KNOWN =
  /your[-_ ]?(256|512|super|jwt|secret|very)|super[-_ ]?secret|change[-_ ]?(me|this|it)|secret[-_ ]?key|jwt[-_ ]?secret|(at[-_ ]least|minimum)[-_ ]?(of[-_ ])?(32|256)|please[-_ ]change|replace[-_ ]?(me|this)|my[-_ ]?secret|example[-_ ]?secret|default[-_ ]?secret|0123456789abcdef0123456789abcdef/i;

/** Why a signing secret is too easily guessed, with what to do about it; null when it is not. */
export function weaknessOfSecret(secret: string): string | null {
  if (Buffer.byteLength(secret) < LEAST_BYTES) {
    return `is shorter than ${LEAST_BYTES} bytes: ${ADVICE}`;
  }
  if (KNOWN.test(secret)) return `looks like one out of an example: ${ADVICE}`;
  if (new Set(secret).size < LEAST_DISTINCT || isRepeated(secret)) {
    return `repeats itself: ${ADVICE}`;
  }
  return null;
}

/** Whether it is one piece, at most half as long, over and over. */
function isRepeated(secret: string): boolean {
  return `${secret}${secret}`.indexOf(secret, 1) < secret.length;
}
