import type { Style } from "@emblazon/contract";
import type { ReactElement } from "react";
import { styleOptions } from "./brief-options.ts";

export interface StyleCardsProps {
  readonly value: Style | null;
  readonly onChange: (style: Style | null) => void;
}

/** One style, or none, with what it leads to. */
export function StyleCards({ value, onChange }: StyleCardsProps): ReactElement {
  return (
    <div role="group" aria-label="Style" className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
      {styleOptions.map(({ id, name, note }) => (
        <button
          key={id}
          type="button"
          aria-pressed={value === id}
          onClick={() => onChange(value === id ? null : id)}
          className="rounded-tile border border-line bg-raised px-4 py-3 text-start outline-offset-2 hover:border-line-strong aria-pressed:border-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--ink)]"
        >
          <span className="display block text-[1.375rem] leading-tight">{name}</span>
          <span className="mt-0.5 block text-sm text-ink-2">{note}</span>
        </button>
      ))}
    </div>
  );
}
