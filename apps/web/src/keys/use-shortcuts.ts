import { useLayoutEffect, useRef } from "react";
import { isLeader, matchShortcut } from "./match-shortcut.ts";
import { isMac } from "./is-mac.ts";
import { useShortcutSettings } from "./shortcut-settings.tsx";
import type { ShortcutId } from "./shortcuts.ts";

export type ShortcutHandlers = {
  readonly [id in ShortcutId]?: ((event: KeyboardEvent) => void) | undefined;
};

const SEQUENCE_MS = 1200;
const OVERLAYS = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Runs handlers by the shortcut table while the component is shown. Open dialogs keep their keys. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers);
  const { singleKeys } = useShortcutSettings();
  // Before what is shown is painted: who sees a page may press its keys.
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    let leader = "";
    let leaderAt = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const active = Object.entries(latest.current).filter(([, run]) => run !== undefined);
      const fresh = leader !== "" && event.timeStamp - leaderAt < SEQUENCE_MS;
      const options = {
        candidates: active.map(([id]) => id as ShortcutId),
        mac: isMac(),
        inField: isTextField(event),
        singleKeys,
        leader: fresh ? leader : "",
      };
      leader = "";
      const id = matchShortcut(event, options);
      if (id !== null) {
        latest.current[id]?.(event);
      } else if (isLeader(event, options)) {
        leader = event.key.toLowerCase();
        leaderAt = event.timeStamp;
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OVERLAYS) !== null;
}

const WITHOUT_TEXT = ["checkbox", "radio", "button", "submit", "color", "file", "range"];

function isTextField({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  // A list finds its lines by the letters that are typed, and has no undo of its own.
  if (target instanceof HTMLSelectElement) return !ctrlKey && !metaKey;
  return target instanceof HTMLInputElement && !WITHOUT_TEXT.includes(target.type);
}
