import type { AdminLanguageModel } from "@emblazon/contract";
import type { ReactElement } from "react";
import { stateWords } from "../engines/engine-words.ts";
import { formatUsd } from "../engines/format-usd.ts";

/** The language model that plans: for pictures, and for our own engine where people choose that. */
export function LanguageLine({
  language,
}: {
  readonly language: AdminLanguageModel;
}): ReactElement {
  const { model, vendor, state, cost_usd: price, spent_today_usd: spent } = language;
  return (
    <section aria-labelledby="language-model" className="mt-8 max-w-[66ch] text-sm text-ink-2">
      <h2 id="language-model" className="text-base font-semibold text-ink">
        Language model
      </h2>
      <p className="mt-1.5">
        <bdi className="font-medium text-ink">{model}</bdi> plans what models are asked for, and
        directs our own engine where people choose that: {stateWords[state]}.
      </p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        <dt>Counted with</dt>
        <dd>
          <bdi>{vendor}</bdi>
        </dd>
        <dt>A call</dt>
        <dd className="figures pt-[3px]">{formatUsd(price)}</dd>
        <dt>Spent today, on all plans</dt>
        <dd className="figures pt-[3px]">{spent === 0 ? "–" : formatUsd(spent)}</dd>
      </dl>
    </section>
  );
}
