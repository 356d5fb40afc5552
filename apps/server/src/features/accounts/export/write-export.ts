import { Readable } from "node:stream";
import { AppError } from "../../../platform/errors/app-error.ts";
import type { FeatureParts } from "../../feature-parts.ts";
import type { Archive } from "./create-archive.ts";
import { EXPORTED_TABLES } from "./exported-tables.ts";
import { listFiles } from "./list-files.ts";
import { readMe } from "./read-me.ts";
import { readRows } from "./read-rows.ts";

type ExportParts = Pick<FeatureParts, "database" | "storage" | "now">;

/**
 * Writes all that is kept of someone into `archive`: a row, or a piece of a file, at a time.
 * @throws an `AbortError` when nobody reads the archive any more, and what storage or database throw
 */
export async function writeExport(
  parts: ExportParts,
  userId: string,
  archive: Archive,
): Promise<void> {
  const lists = await addLists(parts, userId, archive);
  const files = await addFiles(parts, userId, archive);
  const words = readMe({ lists, ...files }, new Date(parts.now()));
  await archive.add([{ path: "README.txt", compress: true, open: () => Readable.from([words]) }]);
  archive.end();
}

/** A file for each table that has something of theirs. */
async function addLists(
  { database }: ExportParts,
  userId: string,
  archive: Archive,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [name, table] of Object.entries(EXPORTED_TABLES)) {
    if (table.shown.length === 0) continue;
    const rows = readRows({ database, userId, name, table });
    const first = await rows.next();
    if (first.done === true) continue;
    const path = name === "users" ? "account.json" : `${name}.json`;
    counts.set(path, 1);
    const countOne = (): void => void counts.set(path, (counts.get(path) ?? 0) + 1);
    const text = name === "users" ? [first.value, "\n"] : asList(first.value, rows, countOne);
    const open = (): Readable => Readable.from(text, { objectMode: false });
    await archive.add([{ path, compress: true, open }]);
  }
  return counts;
}

/** A row a line. */
async function* asList(
  first: string,
  rest: AsyncIterable<string>,
  countOne: () => void,
): AsyncGenerator<string> {
  yield `[\n${first}`;
  for await (const row of rest) {
    countOne();
    yield `,\n${row}`;
  }
  yield "\n]\n";
}

/** One that was deleted since its row was read is there, but empty. */
async function addFiles(
  { database, storage }: ExportParts,
  userId: string,
  archive: Archive,
): Promise<{ files: number; missing: number }> {
  let [files, missing] = [0, 0];
  const open = async (key: string): Promise<Readable> => {
    try {
      return await storage.get(key);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "not_found")) throw error;
      missing += 1;
      return Readable.from([]);
    }
  };
  for await (const page of listFiles(database, userId)) {
    files += page.length;
    await archive.add(
      page.map(({ path, key }) => {
        // Drawings are text; pictures are packed already.
        return { path, compress: path.endsWith(".svg"), open: () => open(key) };
      }),
    );
  }
  return { files, missing };
}
