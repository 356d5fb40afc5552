const KEY = "emblazon.account";

/**
 * Whether this browser was signed in when it last asked: no secret, no proof, only so that the first
 * paint does not offer to sign in to someone who is, and that a sign-in that ended is noticed.
 * `public/before-paint.js` reads the same key.
 */
export function readAccountHint(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function writeAccountHint(signedIn: boolean): void {
  if (signedIn) document.documentElement.dataset["account"] = "";
  else delete document.documentElement.dataset["account"];
  try {
    if (signedIn) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Forbidden storage: then an ended sign-in looks like none.
  }
}
