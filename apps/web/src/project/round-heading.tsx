import type { ReactElement } from "react";
import { Kbd } from "../keys/kbd.tsx";
import { isEnded } from "../live/apply-stream-event.ts";
import { Button } from "../ui/button.tsx";
import { count, formatMs } from "../ui/format.ts";
import { Picture } from "../ui/picture.tsx";
import { Elapsed } from "./elapsed.tsx";
import type { Round } from "./group-rounds.ts";
import type { Station } from "./round-origin.ts";

export interface RoundHeadingProps {
  readonly id: string;
  readonly round: Round;
  /** Where it comes from, oldest first. */
  readonly origin: readonly Station[];
  readonly onStop: () => void;
  readonly stopping: boolean;
}

/** A round's number, what it was asked with, how far it is, and where it comes from. */
export function RoundHeading(props: RoundHeadingProps): ReactElement {
  const { id, round, origin, onStop, stopping } = props;
  const total = round.assets.length;
  const done = round.assets.filter(({ status }) => status === "completed").length;
  const running = round.assets.some((asset) => !isEnded(asset));
  const title = roundTitle(round);
  return (
    <div className="flex min-h-10 items-center justify-between gap-4">
      <div className="min-w-0">
        <h2 id={id} className="flex flex-wrap items-baseline gap-x-3 text-base font-semibold">
          Round {round.number}
          {title === "" ? null : (
            <span className="display text-lg text-ink italic">
              <bdi>{title}</bdi>
            </span>
          )}
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
        <RoundOrigin round={round} origin={origin} />
      </div>
      {running ? (
        <Button className="max-lg:hidden" onClick={onStop} disabled={stopping}>
          {stopping ? "Stopping…" : "Stop"}
          <Kbd>esc</Kbd>
        </Button>
      ) : null}
    </div>
  );
}

function roundTitle({ generation, assets }: Round): string {
  if (generation?.instruction) return `“${generation.instruction}”`;
  return (assets[0]?.parent_asset_id ?? null) === null ? "" : "Variations";
}

function RoundOrigin({
  round,
  origin,
}: Pick<RoundHeadingProps, "round" | "origin">): ReactElement | null {
  const unknown = round.generation?.refinement?.unknown ?? [];
  const isRefined = (round.assets[0]?.parent_asset_id ?? null) !== null;
  if (!isRefined && unknown.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-0.5 text-sm text-ink-2">
      {isRefined ? <OriginLine origin={origin} /> : null}
      {unknown.length === 0 ? null : (
        <p>
          not understood: <bdi className="text-bad">{unknown.join(", ")}</bdi>
        </p>
      )}
    </div>
  );
}

function OriginLine({ origin }: Pick<RoundHeadingProps, "origin">): ReactElement {
  if (origin.length === 0)
    return <p className="text-ink-3">from a logo that is not on this page</p>;
  return (
    <ol aria-label="Comes from" className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {origin.map(({ asset, name, step }, index) => (
        <li key={asset.id} className="flex items-center gap-2">
          <button
            type="button"
            onClick={() =>
              document
                .querySelector<HTMLElement>(`a.tile-link[data-asset-id="${asset.id}"]`)
                ?.focus()
            }
            className="flex items-center gap-1.5 rounded-[4px] underline decoration-line-strong underline-offset-4 hover:text-ink hover:decoration-current coarse:min-h-11"
          >
            {index === origin.length - 1 && asset.thumbnail_url !== null ? (
              <Picture
                src={asset.thumbnail_url}
                alt=""
                width={32}
                height={24}
                className="block h-6 w-8 rounded-[3px] border border-line object-cover"
              />
            ) : null}
            {name}
          </button>
          <span aria-hidden="true" className="text-ink-3">
            →
          </span>
          {index < origin.length - 1 ? (
            <span className="max-w-[24ch] truncate">
              <bdi>{step}</bdi>{" "}
              <span aria-hidden="true" className="text-ink-3">
                →
              </span>
            </span>
          ) : (
            <span>this round</span>
          )}
        </li>
      ))}
    </ol>
  );
}
