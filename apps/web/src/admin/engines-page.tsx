import type { AdminEngineList } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { vendorModels } from "../engines/engine-words.ts";
import { count } from "../ui/format.ts";
import { PartState } from "../ui/part-state.tsx";
import { adminKeys } from "./admin-keys.ts";
import { EngineTable } from "./engine-table.tsx";
import { LanguageLine } from "./language-line.tsx";
import { NoVendors } from "./no-vendors.tsx";

/** Models fail and come back by themselves. */
const POLL_MS = 10_000;

/** Every engine: how it is, what it made, what it cost, and a switch for each model. */
export function EnginesPage(): ReactElement {
  usePageTitle("Administration: engines");
  const client = useClient();
  const list = useQuery<AdminEngineList>({
    queryKey: adminKeys.engines,
    queryFn: ({ signal }) => client.engines.administer(signal),
    refetchInterval: POLL_MS,
  });
  if (list.data === undefined) {
    return (
      <div className="mt-8">
        <PartState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  const { engines, language, problems } = list.data;
  return (
    <div className="pt-6">
      <FileProblems problems={problems} />
      {vendorModels(engines).length === 0 ? <NoVendors hasLanguage={language !== null} /> : null}
      <EngineTable engines={engines} />
      {language === null ? null : <LanguageLine language={language} />}
    </div>
  );
}

function FileProblems({ problems }: { readonly problems: readonly string[] }): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="file-problems" className="mb-6 border-s-2 border-bad ps-4 text-sm">
      <h2 id="file-problems" className="font-semibold text-bad">
        The engines’ file has {count(problems.length, "mistake")}
      </h2>
      <p className="mt-1 max-w-[60ch] text-ink-2">
        What it said before is in force until it is mended; then it is read again by itself.
      </p>
      <ul className="figures mt-2 grid gap-1">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  );
}
