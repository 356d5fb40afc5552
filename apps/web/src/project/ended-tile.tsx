import type { Asset } from "@emblazon/contract";
import { RotateCw } from "lucide-react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { TileFrame } from "./tile-frame.tsx";

export interface EndedTileProps {
  readonly asset: Asset;
  readonly number: number;
  readonly note: string | undefined;
  readonly onRetry: (() => void) | undefined;
}

/** A logo that did not come: why, and a way to get another one. */
export function EndedTile({ asset, number, note, onRetry }: EndedTileProps): ReactElement {
  const failed = asset.status === "failed";
  const title = failed ? "Could not be drawn" : "Stopped";
  const reason = failed
    ? (asset.error?.message ?? "The engine gave no reason.")
    : "Before it was drawn.";
  return (
    <TileFrame
      label={`Logo ${number}, ${title.toLowerCase()}`}
      note={note}
      footer={
        onRetry === undefined ? null : (
          <button
            type="button"
            onClick={onRetry}
            className="inline-flex h-9 items-center gap-2 rounded-control px-2 font-medium hover:bg-wash hover:text-ink coarse:h-11"
          >
            <Icon of={RotateCw} size={15} />
            Draw another
          </button>
        )
      }
    >
      <div className="flex size-full flex-col justify-center gap-1 overflow-auto bg-paper p-4 sm:p-6">
        <p className={`text-sm font-semibold ${failed ? "text-bad" : "text-ink"}`}>{title}</p>
        <p className="text-sm text-ink-2">{reason}</p>
      </div>
    </TileFrame>
  );
}
