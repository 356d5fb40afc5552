import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { isEnded } from "../live/apply-stream-event.ts";
import type { AssetProgress } from "../live/apply-stream-event.ts";
import type { AssetActions } from "../live/use-asset-actions.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Button } from "../ui/button.tsx";
import { count, formatMs } from "../ui/format.ts";
import { Elapsed } from "./elapsed.tsx";
import { EndedTile } from "./ended-tile.tsx";
import type { Round } from "./group-rounds.ts";
import { LogoTile } from "./logo-tile.tsx";
import { GhostTile, WaitingTile } from "./waiting-tile.tsx";

export const GRID = "mt-4 grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-3 min-[1920px]:grid-cols-4";

export interface RoundSectionProps {
  readonly round: Round;
  readonly progress: Readonly<Record<string, AssetProgress>>;
  readonly pickedId: string | null;
  readonly actions: AssetActions;
  readonly onPick: (assetId: string) => void;
  /** Gives one more logo in place of one that did not come; undefined while drawing. */
  readonly onRetry: (() => void) | undefined;
  /** Stops all that still runs. */
  readonly onStop: () => void;
  readonly stopping: boolean;
}

export function RoundSection(props: RoundSectionProps): ReactElement {
  const { round } = props;
  const heading = `round-${round.number}`;
  return (
    <section aria-labelledby={heading} className="mb-10">
      <RoundHeading id={heading} round={round} onStop={props.onStop} stopping={props.stopping} />
      <ul className={GRID}>
        {round.assets.map((asset, index) => (
          <li key={asset.id}>
            <RoundTile {...props} asset={asset} number={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RoundHeadingProps extends Pick<RoundSectionProps, "round" | "onStop" | "stopping"> {
  readonly id: string;
}

function RoundHeading({ id, round, onStop, stopping }: RoundHeadingProps): ReactElement {
  const total = round.assets.length;
  const done = round.assets.filter(({ status }) => status === "completed").length;
  const running = round.assets.some((asset) => !isEnded(asset));
  return (
    <div className="flex min-h-10 items-center justify-between gap-4">
      <h2 id={id} className="flex items-baseline gap-3.5 text-base font-semibold">
        Round {round.number}
        <span className="figures text-ink-3">
          {running || done < total ? `${done} of ${total}` : count(total, "logo")}
          {running ? (
            <>
              {" · "}
              <Elapsed since={round.startedAt} />
            </>
          ) : round.tookMs === null ? null : (
            ` · ${formatMs(round.tookMs)}`
          )}
        </span>
      </h2>
      {running ? (
        <Button className="max-lg:hidden" onClick={onStop} disabled={stopping}>
          {stopping ? "Stopping…" : "Stop"}
          <Kbd>esc</Kbd>
        </Button>
      ) : null}
    </div>
  );
}

interface RoundTileProps extends RoundSectionProps {
  readonly asset: Asset;
  readonly number: number;
}

function RoundTile(props: RoundTileProps): ReactElement {
  const { asset, number, actions, progress, pickedId, onPick, onRetry } = props;
  if (asset.status === "completed") {
    return (
      <LogoTile
        asset={asset}
        number={number}
        picked={pickedId === asset.id}
        onPick={() => onPick(asset.id)}
        onFavorite={() => actions.toggleFavorite(asset)}
        onTrash={() => actions.trash(asset)}
      />
    );
  }
  if (isEnded(asset)) return <EndedTile asset={asset} number={number} onRetry={onRetry} />;
  return (
    <WaitingTile
      asset={asset}
      number={number}
      progress={progress[asset.id]}
      onStop={() => actions.stop(asset)}
    />
  );
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
