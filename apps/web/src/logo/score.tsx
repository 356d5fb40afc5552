import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";

const TONES = { pass: "text-good", warn: "text-warn", fail: "text-bad" } as const;
const WORDS = {
  pass: "passes our checks",
  warn: "has a warning",
  fail: "fails a check",
} as const;

/** What our checks make of a logo, small as a note in the margin. */
export function Score({ quality }: { readonly quality: Asset["quality"] }): ReactElement | null {
  if (quality === null) return null;
  const score = Math.round(quality.score);
  const words = `Checks: ${score} of 100, ${WORDS[quality.verdict]}`;
  return (
    <span className="figures ms-auto text-ink-3" title={words}>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true">
        <span className={TONES[quality.verdict]}>{score}</span>/100
      </span>
    </span>
  );
}
