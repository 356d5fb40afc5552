import type { LanguageConfig } from "../pictures/engine-catalogue.ts";

/** What a language model is called in ledgers and in the table of states: `vendor/model`. */
export function languageTarget({
  vendor,
  model,
}: Pick<LanguageConfig, "vendor" | "model">): string {
  return `${vendor}/${model}`;
}
