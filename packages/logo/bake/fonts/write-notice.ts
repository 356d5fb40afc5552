import { readFile, writeFile } from "node:fs/promises";

const BEGIN = "==== Fonts ====";
const END = "==== End of fonts ====";

/** What NOTICE says of a family. */
export interface NoticeEntry {
  readonly family: string;
  readonly license: string;
  readonly licenseFile: string;
  readonly attribution: string;
  readonly source: string;
}

/** Families whose files lie in one folder, told from the root of the repository. */
export interface NoticeFolder {
  readonly folder: string;
  readonly families: Readonly<Record<string, NoticeEntry>>;
}

/** Writes the fonts section of NOTICE and leaves the rest of the file as it is. */
export async function writeNotice(path: string, folders: readonly NoticeFolder[]): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => "");
  const section = `${BEGIN}\n${fontsNotice(folders)}${END}\n`;
  const from = before.indexOf(BEGIN);
  const to = before.indexOf(END);
  if (from >= 0 && to > from) {
    const rest = before.slice(to + END.length + 1);
    await writeFile(path, before.slice(0, from) + section + rest);
    return;
  }
  await writeFile(path, before === "" ? section : `${before.trimEnd()}\n\n${section}`);
}

function fontsNotice(folders: readonly NoticeFolder[]): string {
  const entries = folders.flatMap(({ folder, families }) =>
    Object.values(families).map(
      ({ family, license, licenseFile, attribution, source }) =>
        `${family}\n  ${attribution}\n  ${license}, ${folder}/${licenseFile}; files from ${source}\n`,
    ),
  );
  return `
The font files under ${folders.map(({ folder }) => folder).join(" and ")}
are unmodified copies of the families below, each under its own licence, whose text lies beside
the files. Logos carry letters as outlines, not fonts; the licences allow that without conditions
on the drawing.

${entries.join("\n")}
`;
}
