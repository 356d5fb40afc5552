import type { SymbolSource } from "./symbol-source.ts";
/** Abstract marks. */
export const ABSTRACT_SOURCES: readonly SymbolSource[] = [];
