import type { ReactElement, ReactNode } from "react";

export interface SignInLayoutProps {
  readonly title: ReactNode;
  /** Said under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What stands beside it where there is room. */
  readonly side?: ReactNode;
}

/** One thing to do, in a column that is easy to read, and something to look at beside it. */
export function SignInLayout({ title, lead, children, side }: SignInLayoutProps): ReactElement {
  return (
    <div className="mx-auto grid w-full max-w-[1200px] grow items-start gap-x-20 gap-y-12 px-5 pt-10 pb-16 md:px-10 md:pt-[clamp(2.5rem,9vh,5.5rem)] lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <div className="w-full max-w-[25rem]">
        <h1 className="display text-[2.5rem] leading-[1.04] sm:text-[3rem]">{title}</h1>
        {lead === undefined ? null : <div className="mt-4 text-pretty text-ink-2">{lead}</div>}
        <div className="mt-8">{children}</div>
      </div>
      {side === undefined ? null : <div className="max-lg:hidden">{side}</div>}
    </div>
  );
}
