/** Who is to draw: `auto`, `built-in`, `built-in-directed` or `vendor/model`. */
export type EngineChoice = string;

export const AUTO: EngineChoice = "auto";
export const BUILT_IN: EngineChoice = "built-in";
/** Our own engine, which draws what a language model directs. */
export const BUILT_IN_DIRECTED: EngineChoice = "built-in-directed";

const KEY = "emblazon.engine";

/** What was chosen in this tab's session; automatic where nothing was. */
export function readEngineChoice(): EngineChoice {
  try {
    const kept = sessionStorage.getItem(KEY);
    const isOurs = kept === BUILT_IN || kept === BUILT_IN_DIRECTED;
    return isOurs || kept?.includes("/") === true ? kept : AUTO;
  } catch {
    return AUTO;
  }
}

/** Keeps a choice until the tab is closed. */
export function writeEngineChoice(choice: EngineChoice): void {
  try {
    sessionStorage.setItem(KEY, choice);
  } catch {
    // Forbidden storage: the choice lasts until the page is left.
  }
}
