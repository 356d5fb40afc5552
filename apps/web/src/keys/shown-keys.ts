import type { Shortcut } from "./shortcuts.ts";

const NAMES: Readonly<Record<string, string>> = {
  Enter: "enter",
  Escape: "esc",
  Delete: "del",
  Space: "space",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** A shortcut's keys as people write them, one string for each key cap. */
export function shownKeys(shortcut: Shortcut, mac: boolean): string[] {
  if (shortcut.shown !== undefined) return [shortcut.shown];
  const [first = ""] = shortcut.keys;
  return first.split(" ").map((combination) =>
    combination
      .split("+")
      .map((key) => (key === "mod" ? (mac ? "⌘" : "ctrl") : (NAMES[key] ?? key)))
      .join(mac ? "" : " "),
  );
}
