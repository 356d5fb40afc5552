import type { ReactElement } from "react";

/** First in the tab order: jumps over the header. A button, because <base> would send `#main` home. */
export function SkipLink(): ReactElement {
  return (
    <button
      type="button"
      className="sr-only z-50 rounded-control bg-ink px-4 py-2 font-medium text-paper focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
      onClick={() => document.getElementById("main")?.focus()}
    >
      Skip to the content
    </button>
  );
}
