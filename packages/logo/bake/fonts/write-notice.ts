import { readFile, writeFile } from "node:fs/promises";

const BEGIN = "==== Fonts ====";
const END = "==== End of fonts ====";

/** Writes the fonts section of NOTICE and leaves the rest of the file as it is. */
export async function writeNotice(path: string, families: Record<string, object>): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => "");
  const section = `${BEGIN}\n${fontsNotice(families)}${END}\n`;
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  if (from >= 0 && to > from) {
    const rest = before.slice(to + END.length + 1);
    await writeFile(path, before.slice(0, from) + section + rest);
    return;
  }
  await writeFile(path, before === "" ? section : `${before.trimEnd()}\n\n${section}`);
}

function fontsNotice(families: Record<string, object>): string {
  const entries = Object.values(families).map((family) => {
    const { family: name, license, licenseFile, attribution, source } = family as NoticeEntry;
    return `${name}\n  ${attribution}\n  ${license}, packages/logo/assets/fonts/${licenseFile}; files from ${source}\n`;
  });
  return `
The font files under packages/logo/assets/fonts are unmodified copies of the families below,
each under its own licence, whose text lies beside the files. Logos carry letters as outlines,
not fonts; the licences allow that without conditions on the drawing.

${entries.join("\n")}
`;
}

interface NoticeEntry {
  readonly family: string;
  readonly license: string;
  readonly licenseFile: string;
  readonly attribution: string;
  readonly source: string;
}
