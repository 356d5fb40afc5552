/** Fewer can be guessed by whoever has seen one signed delivery. */
const MIN_CHARACTERS = 16;

/**
 * A secret's own characters as the key, in UTF-8.
 * @throws TypeError for one that holds white space, as it does when it was copied with its line's
 *   end, and for one that is too short
 */
export function plainKey(secret: string): Buffer {
  if (/\s/.test(secret)) throw new TypeError("holds white space");
  if (secret.length < MIN_CHARACTERS) {
    throw new TypeError(`is shorter than ${MIN_CHARACTERS} characters`);
  }
  return Buffer.from(secret, "utf8");
}
