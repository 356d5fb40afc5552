/**
 * How servers that may be the owner's are asked with a key: `user:password`, or a token, in which there
 * is no colon (RFC 6750, section 2.1).
 */
export function localLetIn(apiKey: string): Readonly<Record<string, string>> {
  const isPair = apiKey.includes(":");
  const said = isPair ? `Basic ${Buffer.from(apiKey).toString("base64")}` : `Bearer ${apiKey}`;
  return { authorization: said };
}
