import type { ReactElement } from "react";

export interface ChipProps {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  /** Fills its place in a grid. */
  readonly wide?: boolean;
  readonly children: string;
}

/** One of several choices, on or off. */
export function Chip({ pressed, onToggle, wide = false, children }: ChipProps): ReactElement {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onToggle}
      className={`inline-flex h-7 items-center justify-center rounded-full border border-line-strong text-sm text-ink-2 hover:border-ink-3 hover:text-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper coarse:h-11 ${
        wide ? "w-full" : "px-3 coarse:px-4"
      }`}
    >
      {children}
    </button>
  );
}
