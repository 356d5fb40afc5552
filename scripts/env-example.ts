// Writes .env.example from the schema of the settings:
//   node scripts/env-example.ts            writes it
//   node scripts/env-example.ts --check    fails when it is not what would be written
import { readFile, writeFile } from "node:fs/promises";
import type { z } from "zod";
import { environmentSchema, settingDoc } from "../apps/server/src/environment.ts";
import type { SettingDoc } from "../apps/server/src/environment.ts";

const TARGET = new URL("../.env.example", import.meta.url);
const LINE_WIDTH = 98;

const HEADER = `# Settings of Emblazon. Every one is optional: copy this file to .env and take the # away from
# those that you change. Made from apps/server/src/environment.ts by scripts/env-example.ts.
`;

/** The whole file, the same each time. */
function envExample(): string {
  const entries = Object.entries(environmentSchema.shape).map(([name, schema]) => ({
    name,
    doc: settingDoc(schema),
    fixedDefault: defaultOf(schema),
  }));
  const groups = [...new Set(entries.map(({ doc }) => doc.group))];
  const sections = groups.map((group) => {
    const lines = entries
      .filter(({ doc }) => doc.group === group)
      .map(({ name, doc, fixedDefault }) => settingLines(name, doc, fixedDefault));
    return `\n# ${group}\n\n${lines.join("\n")}`;
  });
  return HEADER + sections.join("");
}

function settingLines(name: string, doc: SettingDoc, fixedDefault: string | null): string {
  const unit = doc.unit === undefined ? "" : ` In ${doc.unit}.`;
  const note = fixedDefault === null ? ` Default: ${doc.defaultNote ?? "none"}.` : "";
  const comment = wrap(`${doc.doc}${unit}${note}`).map((line) => `# ${line}\n`);
  return `${comment.join("")}#${name}=${fixedDefault ?? ""}\n`;
}

function defaultOf(schema: z.ZodType): string | null {
  const parsed = schema.safeParse(undefined);
  const isShown = typeof parsed.data === "string" || typeof parsed.data === "number";
  return isShown ? String(parsed.data) : null;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const wanted = envExample();
if (process.argv.includes("--check")) {
  const found = await readFile(TARGET, "utf8").catch(() => "");
  if (found !== wanted) {
    process.stderr.write(
      ".env.example is not what the settings say: run 'node scripts/env-example.ts'.\n",
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, wanted);
}
