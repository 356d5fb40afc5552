import type { ReactElement } from "react";
import type { GenerationLine } from "../live/use-generation-stream.ts";
import { Button } from "../ui/button.tsx";

/** Says that the line to the server is down and what is done about it; nothing while it is up. */
export function LineNotice({ line }: { readonly line: GenerationLine }): ReactElement | null {
  if (line.line?.kind !== "down") return null;
  const { attempt, error } = line.line;
  const cause = error.status === 0 ? "The server does not answer." : `${error.title}.`;
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line-strong bg-wash px-4 py-2 text-sm"
    >
      <p className="grow">
        <strong className="font-semibold">{cause}</strong> Nothing is lost: drawing goes on when it
        is back. Trying again <span className="figures text-ink-3">try {attempt}</span>
      </p>
      <Button onClick={line.retryNow}>Try now</Button>
    </div>
  );
}
