import type { Asset, Attempt } from "@emblazon/contract";
import type { ReactElement } from "react";
import { formatMs } from "../ui/format.ts";
import { askedVendor, attemptWords, isUnasked, madeByWords } from "./attempt-words.ts";
import type { NameOf } from "./engine-names.ts";
import { formatUsd } from "./format-usd.ts";
import { useEngineNames } from "./use-engines.ts";

/** Who was asked for an asset, one after the other; nothing where our own engine alone was to be. */
export function AttemptFacts({ asset }: { readonly asset: Asset }): ReactElement | null {
  const nameOf = useEngineNames();
  const noneCould = isUnasked(asset);
  if (!askedVendor(asset) && !noneCould) return null;
  return (
    <section aria-labelledby="made-by" className="mt-6 border-t border-line pt-5">
      <h2 id="made-by" className="text-base font-semibold">
        Made by
      </h2>
      {asset.attempts.length === 1 && !noneCould ? null : (
        <p className="mt-1 text-sm text-ink-2">{madeByWords(asset, nameOf)}.</p>
      )}
      {noneCould ? (
        <p className="mt-1 text-sm text-ink-2">
          A model rests for some minutes after trouble, and is not asked where what is left of the
          day’s budget is less than its price. Nothing was paid.
        </p>
      ) : null}
      <ol aria-label="Attempts" className="mt-2 text-sm">
        {asset.attempts.map((attempt, index) => (
          // Attempts only ever come on top: a place is a name.
          <AttemptLine key={index} attempt={attempt} asset={asset} nameOf={nameOf} />
        ))}
      </ol>
    </section>
  );
}

interface AttemptLineProps {
  readonly attempt: Attempt;
  readonly asset: Asset;
  readonly nameOf: NameOf;
}

function AttemptLine({ attempt, asset, nameOf }: AttemptLineProps): ReactElement {
  const { model, outcome, ms, cost_usd: cost } = attempt;
  const isPriced = cost !== null && (cost > 0 || outcome === "completed");
  const figures = [ms > 0 ? formatMs(ms) : null, isPriced ? formatUsd(cost) : null];
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0">
        <bdi title={model} className="inline-block font-medium first-letter:uppercase">
          {nameOf(model)}
        </bdi>{" "}
        <span className={outcome === "completed" ? "text-good" : "text-ink-2"}>
          {attemptWords(attempt, asset)}
        </span>
      </span>
      <span className="figures text-ink-3">
        {figures.filter((figure) => figure !== null).join(" · ")}
      </span>
    </li>
  );
}
