import { and, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";

/**
 * The text that a search looks through. Case is folded here and not in SQL, because what `ILIKE`
 * does to Cyrillic and Greek depends on the database's locale.
 */
export function searchText(parts: readonly string[]): string {
  return fold(parts.filter((part) => part !== "").join("\n"));
}

/** Every word of `query` occurs in one of `columns`; undefined when there is no word. */
export function matchesSearch(columns: readonly AnyColumn[], query: string): SQL | undefined {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return and(...words.map((word) => wordIn(columns, word)));
}

function wordIn(columns: readonly AnyColumn[], word: string): SQL {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  const tests = columns.map((column) => sql`coalesce(${column}, '') LIKE ${pattern}`);
  return sql`(${sql.join(tests, sql` OR `)})`;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
