import { shortcuts } from "./shortcuts.ts";
import type { Shortcut, ShortcutId } from "./shortcuts.ts";

/** The part of a keyboard event that counts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface MatchOptions {
  readonly candidates: readonly ShortcutId[];
  readonly mac: boolean;
  /** The focus is in a text field. */
  readonly inField: boolean;
  /** The user left single-key shortcuts on. */
  readonly singleKeys: boolean;
  /** The key that began a sequence, or "". */
  readonly leader: string;
}

/** Which of the candidate shortcuts a key press means; null for none. */
export function matchShortcut(press: KeyPress, options: MatchOptions): ShortcutId | null {
  const combination = describePress(press, options.mac);
  if (combination === null) return null;
  const wanted = options.leader === "" ? combination : `${options.leader} ${combination}`;
  const single = isSingle(combination);
  for (const shortcut of shortcuts as readonly (Shortcut & { readonly id: ShortcutId })[]) {
    if (!options.candidates.includes(shortcut.id)) continue;
    if (options.inField && shortcut.inFields !== true) continue;
    if (single && !options.singleKeys) continue;
    if (shortcut.keys.includes(wanted)) return shortcut.id;
  }
  return null;
}

/** Whether a key press begins one of the sequences ("g" of "g w"). */
export function isLeader(press: KeyPress, options: MatchOptions): boolean {
  const combination = describePress(press, options.mac);
  return (
    combination !== null &&
    !options.inField &&
    options.singleKeys &&
    shortcuts.some((shortcut) => shortcut.keys.some((keys) => keys.startsWith(`${combination} `)))
  );
}

function describePress(press: KeyPress, mac: boolean): string | null {
  if (press.altKey) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  if ((mac ? press.ctrlKey : press.metaKey) || press.key === "") return null;
  const key = press.key === " " ? "Space" : press.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return mod ? `mod+${name}` : name;
}

/** Letters, digits and signs: what WCAG 2.1.4 wants to be able to switch off. */
function isSingle(combination: string): boolean {
  return combination.length === 1;
}
