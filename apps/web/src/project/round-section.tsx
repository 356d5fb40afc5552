import type { Asset } from "@emblazon/contract";
import { useState } from "react";
import type { ReactElement } from "react";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { useTileNotes } from "../engines/use-tile-notes.ts";
import { isEnded } from "../live/apply-stream-event.ts";
import type { AssetProgress } from "../live/apply-stream-event.ts";
import type { AssetActions } from "../live/use-asset-actions.ts";
import { EndedTile } from "./ended-tile.tsx";
import type { Round } from "./group-rounds.ts";
import { LogoTile } from "./logo-tile.tsx";
import { PictureTile } from "./picture-tile.tsx";
import { RoundHeading } from "./round-heading.tsx";
import type { Station } from "./round-origin.ts";
import { useStopFocus } from "./use-stop-focus.ts";
import { GhostTile, WaitingTile } from "./waiting-tile.tsx";

export const GRID =
  "mt-4 grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-3 min-[1920px]:grid-cols-4 large-text:grid-cols-1";

export interface RoundSectionProps {
  readonly round: Round;
  /** Where it comes from, oldest first; empty for new designs. */
  readonly origin: readonly Station[];
  readonly progress: Readonly<Record<string, AssetProgress>>;
  readonly pickedId: string | null;
  readonly actions: AssetActions;
  readonly onPick: (assetId: string) => void;
  /** Varies a logo by itself, or opens the line to refine it in words; undefined while drawing. */
  readonly onVary: ((asset: Asset) => void) | undefined;
  readonly onRefine: (asset: Asset) => void;
  /** Gives one more logo in place of one that did not come; undefined while drawing. */
  readonly onRetry: (() => void) | undefined;
  /** Stops all that still runs. */
  readonly onStop: () => void;
  readonly stopping: boolean;
}

export function RoundSection(props: RoundSectionProps): ReactElement {
  const { round } = props;
  const heading = `round-${round.number}`;
  const noteOf = useTileNotes(round.assets);
  return (
    <section aria-labelledby={heading} className="mb-10">
      <RoundHeading
        id={heading}
        round={round}
        origin={props.origin}
        onStop={props.onStop}
        stopping={props.stopping}
      />
      <ul className={GRID}>
        {round.assets.map((asset) => (
          <RoundItem
            key={asset.id}
            {...props}
            asset={asset}
            number={asset.position + 1}
            note={noteOf(asset)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RoundTileProps extends RoundSectionProps {
  readonly asset: Asset;
  readonly number: number;
  readonly note: string | undefined;
}

function RoundItem(props: RoundTileProps): ReactElement {
  const { place, onStop } = useStopFocus(isEnded(props.asset));
  const stop = (asset: Asset): void => {
    onStop();
    props.actions.stop(asset);
  };
  return (
    <li ref={place} tabIndex={-1} className="rounded-tile">
      <RoundTile {...props} actions={{ ...props.actions, stop }} />
    </li>
  );
}

function RoundTile(props: RoundTileProps): ReactElement {
  const { asset, number, note, actions, progress, pickedId, onPick, onRetry } = props;
  const preview = useLastPreview(asset, progress[asset.id]);
  if (asset.status === "completed") {
    const finished = {
      asset,
      number,
      note,
      picked: pickedId === asset.id,
      onPick: () => onPick(asset.id),
      onFavorite: () => actions.toggleFavorite(asset),
      onTrash: () => actions.trash(asset),
      onVary: props.onVary && (() => props.onVary?.(asset)),
      onRefine: () => props.onRefine(asset),
    };
    return isModelPicture(asset) ? (
      <PictureTile {...finished} preview={preview} />
    ) : (
      <LogoTile {...finished} />
    );
  }
  if (isEnded(asset)) {
    return <EndedTile asset={asset} number={number} note={note} onRetry={onRetry} />;
  }
  return (
    <WaitingTile
      asset={asset}
      number={number}
      note={note}
      progress={progress[asset.id]}
      onStop={() => actions.stop(asset)}
    />
  );
}

/** What was to be seen of a logo when it ended, whose progress is soon forgotten. */
function useLastPreview(asset: Asset, progress: AssetProgress | undefined): string | null {
  const [last, setLast] = useState<string | null>(null);
  const now = isEnded(asset) ? last : (progress?.preview ?? null);
  if (now !== last) setLast(now);
  return now;
}

/** A round that was asked for, before the server has answered. */
export function GhostRound({
  number,
  total,
}: {
  readonly number: number;
  readonly total: number;
}): ReactElement {
  return (
    <section aria-label={`Round ${number}, on its way`} className="mb-10">
      <p className="flex min-h-10 items-center gap-3.5 text-base font-semibold">
        Round {number} <span className="figures text-ink-3">0 of {total}</span>
      </p>
      <ul className={GRID}>
        {Array.from({ length: total }, (_, index) => (
          <li key={index}>
            <GhostTile number={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}
