/**
 * Why a text is not well-formed XML, or null when it is. Strict, for the XML that we write
 * ourselves: no comments, processing instructions, CDATA or document types.
 */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) return `broken markup at ${at}: ${xml.slice(at, at + 40)}`;
    const [whole, closes, name = "", attributes = "", empty, text] = match;
    const fault =
      textFault(text ?? attributes) ?? (text === undefined ? repeated(attributes) : null);
    if (fault) return `${fault} at ${at}`;
    if (text !== undefined && open.length === 0 && text.trim() !== "")
      return "text outside the root";
    if (text === undefined) {
      if (open.length === 0) roots += closes ? 0 : 1;
      if (closes && open.pop() !== name) return `unexpected </${name}> at ${at}`;
      if (!closes && !empty) open.push(name);
    }
    at += whole.length;
  }
  if (open.length > 0) return `unclosed <${open.at(-1)}>`;
  return roots === 1 ? null : `${roots} roots`;
}

function textFault(text: string): string | null {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) return "bare ampersand";
  if (!text.isWellFormed()) return "lone surrogate";
  return /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)
    ? "character that XML cannot hold"
    : null;
}

function repeated(attributes: string): string | null {
  const names = Array.from(attributes.matchAll(/([\w:.-]+)=/g), ([, name]) => name);
  return new Set(names).size === names.length ? null : "repeated attribute";
}
