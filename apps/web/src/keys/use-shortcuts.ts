import { useEffect, useRef } from "react";
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
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let leader = "";
    let leaderAt = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const active = Object.entries(latest.current).filter(([, run]) => run !== undefined);
      const fresh = leader !== "" && event.timeStamp - leaderAt < SEQUENCE_MS;
      const options = {
        candidates: active.map(([id]) => id as ShortcutId),
        mac: isMac(),
        inField: isTextField(event.target),
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

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !["checkbox", "radio", "button", "submit", "color", "file"].includes(target.type)
  );
}
