/** A name or number of a host, without the dot before it. */
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const ADDRESS = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:${LABEL}\\.)*${LABEL}$`);
const LONGEST = 254;

/**
 * Whether `text` is one address that can stand in an SMTP command as it is: there is nothing in it
 * that could end the command, name a second recipient or quote something.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads `studio@example.com` or `Studio <studio@example.com>`, as the settings have checked it. */
export function readSender(text: string): Sender {
  const [, name = "", address = text] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, "$1"), address: address.trim() };
}

/** The part after the @. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
