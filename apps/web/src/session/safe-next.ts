/** Longer than any address of the studio. */
const MOST_LENGTH = 2_000;
/** Stands for the studio's own origin, whatever it is. */
const OWN = "http://studio.invalid";
const CONTROL = /\p{Cc}/u;

/**
 * Where to go after a sign-in, as the address bar asks for it: a path of the studio, or null for
 * everything that could lead elsewhere. Whoever sends a link chooses this text, so it is read as a
 * browser would read it, and only what is then still one of our own paths is used.
 */
export function safeNext(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MOST_LENGTH) return null;
  if (!/^\/(?!\/)/.test(value) || value.includes("\\") || CONTROL.test(value)) return null;
  if (!URL.canParse(value, OWN)) return null;
  const { origin, username, password, pathname, search, hash } = new URL(value, OWN);
  if (origin !== OWN || username !== "" || password !== "") return null;
  // Dots are gone by now: what was "/.//host" would be a host's address if it were used.
  if (pathname.startsWith("//")) return null;
  return `${pathname}${search}${hash}`;
}
