/** The header of RFC 6266: a plain name for old readers, the real one in UTF-8 for the others. */
export function contentDisposition(fileName: string, download: boolean): string {
  const kind = download ? "attachment" : "inline";
  const plain = fileName
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%]/g, "_");
  const fallback = plain.replace(/^[\s._-]+(?=\.[a-z]+$)/, "") || "file";
  const named = fallback.startsWith(".") ? `logo${fallback}` : fallback;
  return `${kind}; filename="${named}"; filename*=UTF-8''${encodeRfc8187(fileName)}`;
}

function encodeRfc8187(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const LONGEST = 80;

/** A name that every file system takes: words joined by hyphens, scripts kept, nothing hidden. */
export function safeFileName(words: readonly string[], extension: string): string {
  const joined = words
    .join(" ")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}&+]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  const short = [...joined]
    .slice(0, LONGEST)
    .join("")
    .replace(/(?<!-)-+$/, "");
  return `${short === "" ? "logo" : short}.${extension}`;
}
