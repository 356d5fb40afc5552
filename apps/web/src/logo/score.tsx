import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { qualityWords } from "./quality-words.ts";

const TONES = { pass: "text-good", warn: "text-warn", fail: "text-bad" } as const;

/** What our checks make of a logo, small as a note in the margin. */
export function Score({ quality }: { readonly quality: Asset["quality"] }): ReactElement | null {
  if (quality === null) return null;
  const { shown, words } = qualityWords(quality);
  const [passed = "", total = ""] = shown.split("/");
  return (
    <span className="figures ms-auto text-ink-3" title={`Checks: ${words}`}>
      <span className="sr-only">Checks: {words}</span>
      <span aria-hidden="true">
        <span className={TONES[quality.verdict]}>{passed}</span>/{total}
      </span>
    </span>
  );
}
