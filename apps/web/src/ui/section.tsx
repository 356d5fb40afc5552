import { useId } from "react";
import type { ReactElement, ReactNode } from "react";

export interface SectionProps {
  readonly title: string;
  /** What it is for, beside it. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page of settings: what it is at the start, what can be set beside it. */
export function Section({ title, lead, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-16 gap-y-5 border-b border-line py-9 last:border-b-0 md:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-lg leading-snug font-semibold">
          {title}
        </h2>
        {lead === undefined ? null : (
          <div className="mt-1.5 max-w-[46ch] text-sm text-pretty text-ink-2">{lead}</div>
        )}
      </div>
      <div className="min-w-0 max-w-[36rem]">{children}</div>
    </section>
  );
}
