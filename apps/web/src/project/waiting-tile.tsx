import type { Asset } from "@emblazon/contract";
import { X } from "lucide-react";
import type { ReactElement } from "react";
import { useEngineNames, useHasVendors } from "../engines/use-engines.ts";
import { PreviewPicture } from "../engines/preview-picture.tsx";
import type { AssetProgress } from "../live/apply-stream-event.ts";
import { Icon } from "../ui/icon.tsx";
import { Elapsed } from "./elapsed.tsx";
import { stageWords } from "./stage-words.ts";
import { TileFrame } from "./tile-frame.tsx";

export interface WaitingTileProps {
  readonly asset: Asset;
  readonly number: number;
  readonly note: string | undefined;
  readonly progress: AssetProgress | undefined;
  readonly onStop: (() => void) | undefined;
}

/** A logo that is still to come, in its final shape. */
export function WaitingTile(props: WaitingTileProps): ReactElement {
  const { asset, number, note, progress, onStop } = props;
  const words = stageWords(asset, progress, useEngineNames());
  const preview = progress?.preview ?? null;
  const done = asset.status === "generating" ? (progress?.progress ?? 0) : 0;
  return (
    <TileFrame
      label={`Logo ${number}, ${words}`}
      note={preview === null ? note : `A preview, still ${words}`}
      footer={
        <>
          <span className="ps-2 max-sm:hidden">
            <OwnEngine />
          </span>
          <span className="figures ms-auto text-ink-3">
            <Elapsed since={asset.created_at} />
          </span>
          {onStop === undefined ? null : (
            <button
              type="button"
              aria-label={`Stop logo ${number}`}
              title="Stop this one"
              onClick={onStop}
              className="-me-2 grid size-8 place-items-center rounded-control text-ink-3 hover:text-ink coarse:size-11"
            >
              <Icon of={X} size={15} />
            </button>
          )}
        </>
      }
    >
      {preview === null ? (
        <div className="construction grid size-full place-items-center">
          <span className="bg-raised px-2.5 py-1 text-center text-sm text-ink-2">{words}</span>
        </div>
      ) : (
        <div className="relative size-full bg-white">
          <PreviewPicture src={preview} progress={done} />
        </div>
      )}
      <progress
        aria-label={`Progress of logo ${number}`}
        max={1}
        value={done}
        className="absolute inset-x-0 bottom-0 h-0.5 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent motion-safe:[&::-webkit-progress-value]:transition-[inline-size] motion-safe:[&::-webkit-progress-value]:duration-150"
      />
    </TileFrame>
  );
}

/** A place in the grid before the server has named what comes there. */
export function GhostTile({ number }: { readonly number: number }): ReactElement {
  const hasVendors = useHasVendors() === true;
  return (
    <TileFrame
      label={`Logo ${number}, on its way`}
      note={hasVendors ? "" : undefined}
      footer={
        <span className="ps-2">
          <OwnEngine />
        </span>
      }
    >
      <div className="construction size-full" />
    </TileFrame>
  );
}

/** Who draws, where there is one alone; where there are more, the tile says whom it asks. */
function OwnEngine(): ReactElement | null {
  return useHasVendors() === false ? <>Built in</> : null;
}
