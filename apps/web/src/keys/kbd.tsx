import type { ReactElement } from "react";

export interface KbdProps {
  readonly children: string;
  /** On a filled button the frame takes the text's colour. */
  readonly filled?: boolean;
}

/** A key, as a hint for those who use them; hidden on touch and from screen readers. */
export function Kbd({ children, filled = false }: KbdProps): ReactElement {
  return (
    <kbd
      aria-hidden="true"
      className={`figures inline-flex h-[1.125rem] min-w-5 items-center justify-center rounded-[4px] border px-1 text-[0.6875rem] leading-none coarse:hidden ${
        filled ? "border-current/45" : "border-line-strong text-ink-3"
      }`}
    >
      {children}
    </kbd>
  );
}
