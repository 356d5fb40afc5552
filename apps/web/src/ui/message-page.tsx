import type { ReactElement, ReactNode } from "react";

export interface MessagePageProps {
  /** A figure or a word in the margin, e.g. "404". */
  readonly note: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that has one thing to say: something is not here, or went wrong, and what to do. */
export function MessagePage({ note, title, children, actions }: MessagePageProps): ReactElement {
  return (
    <section className="mx-auto w-full max-w-[1120px] px-5 py-16 md:px-10 md:py-24">
      <p className="figures text-ink-3">{note}</p>
      <h1 className="display mt-3 max-w-[18ch] text-xl sm:text-2xl">{title}</h1>
      <div className="mt-5 max-w-[56ch] text-lg text-ink-2">{children}</div>
      {actions === undefined ? null : <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
    </section>
  );
}
