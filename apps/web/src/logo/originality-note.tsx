import type { Originality } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { checkVerdicts } from "./check-verdicts.ts";

const VERDICTS = { distinct: "pass", near: "warn", same: "fail" } as const;

/** What the logo's shape looks like most: public brands' icons and one's own other logos. */
export function OriginalityNote({
  originality,
}: {
  readonly originality: Originality;
}): ReactElement {
  const { verdict, summary, caveat, nearest } = originality;
  const { icon, tone, word } = checkVerdicts[VERDICTS[verdict]];
  return (
    <section aria-labelledby="originality" className="mt-8">
      <h3 id="originality" className="text-base font-semibold">
        Originality
      </h3>
      <div className="mt-2 flex gap-3 text-sm">
        <span className={`mt-0.5 ${tone}`}>
          <Icon of={icon} size={16} />
          <span className="sr-only">{word}:</span>
        </span>
        <div className="min-w-0 grow">
          <p className="max-w-[66ch]">{summary}</p>
          {nearest.length === 0 ? null : (
            <details open={verdict !== "distinct"} className="mt-1">
              <summary className="inline-flex min-h-6 items-center text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11">
                {verdict === "distinct"
                  ? "The nearest ones, none of them close"
                  : "What looks most like it"}
              </summary>
              <ol className="mt-1 max-w-[40ch]">
                {nearest.map((neighbour) => (
                  <li
                    key={`${neighbour.kind} ${neighbour.asset_id ?? neighbour.name}`}
                    className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 last:border-b-0"
                  >
                    {neighbour.asset_id === null ? (
                      <span>{neighbour.name}</span>
                    ) : (
                      <Link
                        to="/logos/$assetId"
                        params={{ assetId: neighbour.asset_id }}
                        className="underline decoration-line-strong underline-offset-4 hover:decoration-current"
                      >
                        <bdi>{neighbour.name}</bdi>, your own
                      </Link>
                    )}
                    {verdict === "distinct" ? null : (
                      <span className="figures text-ink-3">
                        {Math.round(neighbour.similarity * 100)} % alike
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </details>
          )}
          <p className="mt-2 max-w-[66ch] text-ink-3">{caveat}</p>
        </div>
      </div>
    </section>
  );
}
