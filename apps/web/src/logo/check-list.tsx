import type { QualityCheck } from "@emblazon/contract";
import type { ReactElement } from "react";
import { describeError } from "../ui/describe-error.ts";
import { Icon } from "../ui/icon.tsx";
import { checkVerdicts } from "./check-verdicts.ts";
import { useAssetChecks } from "./use-asset-checks.ts";

const ORDER = { fail: 0, warn: 1, pass: 2, info: 3 } as const;

/** The checks of a logo in one line each, the worst first. */
export function CheckList({ assetId }: { readonly assetId: string }): ReactElement {
  const report = useAssetChecks(assetId);
  if (report.error !== null) return <p className="mt-2">{describeError(report.error).title}</p>;
  if (report.data === undefined) return <p className="mt-2 text-ink-3">Reading the report…</p>;
  const checks = report.data.checks.toSorted(
    (one, other) => ORDER[one.verdict] - ORDER[other.verdict],
  );
  return (
    <ul className="mt-2">
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} />
      ))}
    </ul>
  );
}

function CheckLine({ check }: { readonly check: QualityCheck }): ReactElement {
  const { icon, tone, word } = checkVerdicts[check.verdict];
  const isBad = check.verdict === "fail" || check.verdict === "warn";
  return (
    <li className="flex gap-2.5 border-b border-line py-1.5 last:border-b-0">
      <span className={`mt-0.5 ${tone}`}>
        <Icon of={icon} size={15} />
        <span className="sr-only">{word}:</span>
      </span>
      <span className="min-w-0 grow">
        {check.label}
        {isBad && check.mend !== null ? (
          <span className="block text-ink-3">{check.mend}</span>
        ) : null}
      </span>
    </li>
  );
}
