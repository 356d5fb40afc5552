import { readFileSync, unwatchFile, watchFile } from "node:fs";
import type { EngineCatalogue, EngineSettings } from "../pictures/engine-catalogue.ts";
import { readEnginesFile } from "./read-engines-file.ts";
import type { ReadResult } from "./read-engines-file.ts";
import { settingsFromKeys } from "./settings-from-keys.ts";
import type { VendorKeys } from "./settings-from-keys.ts";

export interface CatalogueOptions {
  readonly keys: VendorKeys;
  /** See `settingsFromKeys`. */
  readonly languageModel?: string | null;
  /** Absolute; null where there is none. */
  readonly file: string | null;
  readonly readVariable: (name: string) => string | undefined;
  /** Called whenever the file was read, with one line per mistake; with none, it is in force. */
  readonly onRead: (problems: readonly string[]) => void;
}

/** Files on every kind of disk are seen to change, which events of the system do not promise. */
const LOOK_EVERY_MS = 1_000;

/** The vendors' settings; a file that was changed is in force within seconds, a bad one never. */
export function createCatalogue(options: CatalogueOptions): EngineCatalogue {
  const { file } = options;
  const base = settingsFromKeys(options.keys, options.languageModel);
  let settings: EngineSettings = base;
  let problems: readonly string[] = [];

  const reload = (): void => {
    if (file === null) return;
    const result = read(file, options, base);
    problems = result.kind === "bad" ? result.problems : [];
    if (result.kind === "good") settings = result.settings;
    options.onRead(problems);
  };
  reload();
  if (file !== null) watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, reload);

  return {
    current: () => settings,
    problems: () => problems,
    close: () => {
      if (file !== null) unwatchFile(file, reload);
    },
  };
}

function read(file: string, options: CatalogueOptions, base: EngineSettings): ReadResult {
  try {
    const text = readFileSync(file, "utf8");
    return readEnginesFile(text, { base, readVariable: options.readVariable });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "bad", problems: [`The file cannot be read: ${reason}`] };
  }
}
