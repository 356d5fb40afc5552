import type { ReactElement } from "react";

/** While a page's code is on its way: nothing that could jump. */
export function PendingPage(): ReactElement {
  return (
    <p role="status" className="arrive grow px-5 py-10 text-sm text-ink-3 md:px-10">
      Opening…
    </p>
  );
}
