import type { Asset, QualityCheck } from "@emblazon/contract";
import { useState } from "react";
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
      {report.data === undefined ? null : <CheckRows checks={report.data.checks} />}
      {report.data === undefined || report.data.originality === null ? null : (
        <OriginalityNote originality={report.data.originality} />
      )}
    </section>
  );
}

/** What can be mended comes first; on a phone the many that pass wait behind a line. */
function CheckRows({ checks }: { readonly checks: readonly QualityCheck[] }): ReactElement {
  const [roomy] = useState(() => matchMedia("(min-width: 40em)").matches);
  const worth = checks.filter(isBad);
  const rest = checks.filter((check) => !isBad(check));
  return (
    <>
      {worth.length === 0 ? null : <CheckColumns checks={worth} />}
      <details open={roomy} className="mt-2">
        <summary className="inline-flex min-h-6 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11">
          {worth.length === 0 ? "All of them" : "All others"}
        </summary>
        <CheckColumns checks={rest} />
      </details>
    </>
  );
}

function isBad({ verdict }: QualityCheck): boolean {
  return verdict === "fail" || verdict === "warn";
}

function CheckColumns({ checks }: { readonly checks: readonly QualityCheck[] }): ReactElement {
  return (
    <ul className="mt-2 gap-x-10 xl:columns-2">
      {checks.map((check) => (
        <li key={check.id} className="break-inside-avoid border-b border-line py-3">
          <CheckRow check={check} />
        </li>
      ))}
    </ul>
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
