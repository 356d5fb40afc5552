import type { Brief } from "@emblazon/contract";
import type { LogoAssets, Understanding } from "../types.ts";
import { understand } from "./understand.ts";
import { readWordBooks } from "./word-books.ts";

/** Understanding with its dictionaries read; from then on synchronous and pure. */
export async function createUnderstanding(
  assets: LogoAssets,
): Promise<(brief: Brief) => Understanding> {
  const books = await readWordBooks(assets);
  return (brief) => understand(brief, books);
}
