// Writes docs/logo-spec.schema.json, the newest version of a logo's recipe as JSON Schema:
//   node scripts/logo-spec-schema.ts            writes it; 'npm run format' lays it out
//   node scripts/logo-spec-schema.ts --check    fails when it does not say what would be written
import { readFile, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import {
  LOGO_SPEC_VERSION,
  layoutSpec,
  logoSpec,
  markSpec,
  markTreatment,
  paletteSpec,
  specColor,
  taglineSpec,
  wordDevice,
  wordSpec,
  wordTone,
} from "../packages/contract/src/logo-spec.ts";

const TARGET = new URL("../docs/logo-spec.schema.json", import.meta.url);

/** The parts that have a name of their own in the document. */
const PARTS = {
  layout: layoutSpec,
  mark: markSpec,
  treatment: markTreatment,
  palette: paletteSpec,
  color: specColor,
  tagline: taglineSpec,
  device: wordDevice,
  tone: wordTone,
  word: wordSpec,
};

/** The whole document, the same each time. */
function schemaDocument(): object {
  const metadata = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) metadata.add(part, { id });
  const { $schema, ...schema } = z.toJSONSchema(logoSpec, { io: "input", metadata });
  return {
    $schema,
    title: `Emblazon logo spec, version ${LOGO_SPEC_VERSION}`,
    description: "A logo as an open recipe: the same spec gives the same drawing.",
    ...schema,
  };
}

const wanted = JSON.stringify(schemaDocument(), null, 2);
if (process.argv.includes("--check")) {
  const found: unknown = JSON.parse(await readFile(TARGET, "utf8").catch(() => "null"));
  if (!isDeepStrictEqual(found, JSON.parse(wanted))) {
    process.stderr.write(
      "docs/logo-spec.schema.json is not what the contract says: run 'node scripts/logo-spec-schema.ts'.\n",
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, `${wanted}\n`);
}
