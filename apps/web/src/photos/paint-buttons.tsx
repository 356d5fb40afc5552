import type { ReactElement } from "react";
import { Kbd } from "../keys/kbd.tsx";
import { isMac } from "../keys/is-mac.ts";
import { Button } from "../ui/button.tsx";
import type { Paint } from "./use-paint.ts";

export interface PaintButtonsProps {
  readonly paint: Paint;
  /** Fills the bar of a phone. */
  readonly wide?: boolean;
}

/** The one thing to do here: one photo in full size, or all of them; then how to stop it. */
export function PaintButtons({ paint, wide = false }: PaintButtonsProps): ReactElement {
  const { counts, isAlone, worth, isActiveWorth } = paint;
  const grow = wide ? "min-w-0 grow max-sm:px-3" : "grow";
  if (counts.open > 0) {
    return (
      <Button large className={grow} onClick={paint.stopAll}>
        {counts.open > 1 ? "Stop all" : "Stop"}
        <Kbd>esc</Kbd>
      </Button>
    );
  }
  if (isAlone) {
    const isSaved = paint.active?.task.kind === "done" && !isActiveWorth;
    return (
      <Button
        look={isSaved ? "line" : "accent"}
        large
        className={grow}
        aria-disabled={!isActiveWorth}
        onClick={paint.paintActive}
      >
        {isSaved ? "Saved" : "Save in full size"}
        {wide ? null : <Kbd filled>{isMac() ? "⌘⏎" : "ctrl ⏎"}</Kbd>}
      </Button>
    );
  }
  return (
    <>
      <Button
        look={worth === 0 ? "line" : "accent"}
        large
        className={grow}
        aria-disabled={worth === 0}
        onClick={paint.paintAll}
      >
        {allWords(paint)}
        {wide ? null : <Kbd filled>{isMac() ? "⌘⏎" : "ctrl ⏎"}</Kbd>}
      </Button>
      {wide || worth < 2 || !isActiveWorth ? null : (
        <Button large className="grow" onClick={paint.paintActive}>
          Only this one
        </Button>
      )}
    </>
  );
}

function allWords({ worth, readable }: Paint): string {
  if (worth === 0) return readable === 1 ? "Saved" : "All are painted";
  if (readable === 1) return "Paint the other one";
  return worth === readable ? `Paint all ${worth}` : `Paint ${worth} more`;
}
