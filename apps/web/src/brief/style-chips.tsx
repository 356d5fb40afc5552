import type { Style } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Chip } from "../ui/chip.tsx";
import { styleOptions } from "./brief-options.ts";

export interface StyleChipsProps {
  readonly value: string | null;
  readonly onChange: (style: Style | null) => void;
}

/** One style, or none: then the engine chooses by the brief. */
export function StyleChips({ value, onChange }: StyleChipsProps): ReactElement {
  return (
    <div role="group" aria-label="Style" className="flex flex-wrap gap-1.5">
      {styleOptions.map(({ id, name }) => (
        <Chip key={id} pressed={value === id} onToggle={() => onChange(value === id ? null : id)}>
          {name}
        </Chip>
      ))}
    </div>
  );
}
