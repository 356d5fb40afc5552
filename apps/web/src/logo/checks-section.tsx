import type { Asset, QualityCheck } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { Icon } from "../ui/icon.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { checkVerdicts } from "./check-verdicts.ts";
import { OriginalityNote } from "./originality-note.tsx";
import { useAssetChecks } from "./use-asset-checks.ts";

/** What was measured on the drawing: value, what is asked, why it matters, how to mend it. */
export function ChecksSection({ asset }: { readonly asset: Asset }): ReactElement {
  const report = useAssetChecks(asset.id);
  return (
    <section id="checks" aria-label="Checks" className="mt-10 scroll-mt-6">
      <h2 className="flex items-baseline gap-3 text-base font-semibold">
        Checks
        {report.data === undefined ? null : (
          <span className="figures text-ink-3">
            {report.data.checks.filter(({ verdict }) => verdict === "pass").length} of{" "}
            {report.data.checks.filter(({ verdict }) => verdict !== "info").length} pass ·{" "}
            {Math.round(report.data.score)}/100
          </span>
        )}
      </h2>
      {report.error === null ? null : (
        <div className="mt-3">
          <ProblemNote error={describeError(report.error)}>
            <Button onClick={() => void report.refetch()}>Try again</Button>
          </ProblemNote>
        </div>
      )}
      {report.isPending ? <p className="mt-3 text-sm text-ink-3">Reading the report…</p> : null}
      <ul className="mt-2 gap-x-10 xl:columns-2">
        {report.data?.checks.map((check) => (
          <li key={check.id} className="break-inside-avoid border-b border-line py-3">
            <CheckRow check={check} />
          </li>
        ))}
      </ul>
      {report.data === undefined || report.data.originality === null ? null : (
        <OriginalityNote originality={report.data.originality} />
      )}
    </section>
  );
}

function CheckRow({ check }: { readonly check: QualityCheck }): ReactElement {
  const { icon, tone, word } = checkVerdicts[check.verdict];
  return (
    <div className="flex gap-3">
      <span className={`mt-0.5 ${tone}`}>
        <Icon of={icon} size={16} />
        <span className="sr-only">{word}:</span>
      </span>
      <div className="min-w-0 grow text-sm">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{check.label}</span>
          <span className="figures">
            {formatValue(check.value)} <span className="text-ink-3">{check.threshold}</span>
          </span>
        </p>
        <p className="mt-0.5 text-ink-2">{check.why}</p>
        {check.mend === null || check.verdict === "pass" ? null : (
          <p className="mt-1 font-medium">{check.mend}</p>
        )}
      </div>
    </div>
  );
}

function formatValue(value: number): string {
  return new Intl.NumberFormat("en", {
    maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0,
  }).format(value);
}
