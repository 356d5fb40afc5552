import { useState } from "react";
import type { ReactElement } from "react";

/** The request's name in the server's log, to quote in a report; shows nothing when there is none. */
export function RequestId({ id }: { readonly id: string | null }): ReactElement | null {
  const [copied, setCopied] = useState(false);
  if (id === null) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
  };
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-3">
      <span>
        Request <code className="figures select-all">{id}</code>
      </span>
      {typeof navigator !== "undefined" && "clipboard" in navigator ? (
        <button
          type="button"
          className="min-h-6 underline decoration-line-strong underline-offset-4 hover:text-ink"
          onClick={() => void copy()}
        >
          {copied ? "Copied" : "Copy"}
        </button>
      ) : null}
    </p>
  );
}
