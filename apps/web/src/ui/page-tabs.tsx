import type { ReactElement, ReactNode } from "react";

/** The classes of a tab; the page that is open carries `aria-current`. */
export const PAGE_TAB =
  "-mb-px inline-flex min-h-11 shrink-0 items-center border-b-2 border-transparent text-sm font-medium text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink sm:text-base";

/** Pages that belong together, in a line that turns over where it is too long. */
export function PageTabs({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-x-5 border-b border-line sm:gap-x-6">
      {children}
    </nav>
  );
}
