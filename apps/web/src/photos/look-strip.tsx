import type { ReactElement } from "react";
import type { LookStyle } from "./look-settings.ts";
import { PixelCanvas } from "./pixel-canvas.tsx";
import type { LookId } from "./photo-looks.ts";
import type { LookPreviews } from "./use-look-previews.ts";

export interface LookStripProps {
  readonly looks: readonly LookStyle[];
  readonly chosen: LookId;
  readonly previews: LookPreviews;
  readonly onChoose: (style: LookId) => void;
}

/** The photo in every look, to pick one. */
export function LookStrip({ looks, chosen, previews, onChoose }: LookStripProps): ReactElement {
  const isComplete = looks.every(({ id }) => previews[id] !== undefined);
  return (
    <div
      role="group"
      aria-label="Looks"
      aria-busy={!isComplete}
      className="mt-4 grid grid-cols-3 gap-2.5 sm:grid-cols-6 lg:gap-3"
    >
      {looks.map(({ id, name }) => {
        const preview = previews[id];
        return (
          <button
            key={id}
            type="button"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
            className="group block min-w-0 text-start text-xs text-ink-2 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink sm:text-sm"
          >
            <span className="block aspect-4/3 overflow-hidden rounded-control border border-line bg-raised outline-offset-2 group-aria-pressed:outline-2 group-aria-pressed:outline-ink">
              {preview === undefined ? (
                <span className="construction block size-full" />
              ) : (
                <PixelCanvas pixels={preview} label="" className="arrive size-full object-cover" />
              )}
            </span>
            <span className="mt-1.5 block truncate">{name}</span>
          </button>
        );
      })}
    </div>
  );
}
