import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Command, CornerDownLeft } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";

export interface KbdProps {
  readonly children: string;
  /** On a filled button the frame takes the text's colour. */
  readonly filled?: boolean;
}

const SIGNS: Readonly<Record<string, LucideIcon>> = {
  "⏎": CornerDownLeft,
  "⌘": Command,
  "←": ArrowLeft,
  "→": ArrowRight,
  "↑": ArrowUp,
  "↓": ArrowDown,
};

/** A key, as a hint for those who use them; hidden on touch and from screen readers. */
export function Kbd({ children, filled = false }: KbdProps): ReactElement {
  return (
    <kbd
      aria-hidden="true"
      className={`figures inline-flex h-5 min-w-5 items-center justify-center gap-1 rounded-[4px] border px-1 text-[0.6875rem] leading-none coarse:hidden ${
        filled ? "border-current/45" : "border-line-strong text-ink-3"
      }`}
    >
      {children.split(/([⏎⌘←→↑↓])|\s+/u).map((part, index) => {
        if (part === undefined || part === "") return null;
        const Sign = SIGNS[part];
        // The mono face has none of these signs; icons keep them at one size everywhere.
        if (Sign === undefined) return <span key={index}>{part}</span>;
        return <Sign key={index} size={11} strokeWidth={1.75} absoluteStrokeWidth />;
      })}
    </kbd>
  );
}
