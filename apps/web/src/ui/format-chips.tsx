import type { FileFormat } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Chip } from "./chip.tsx";
import { formatNames } from "./file-formats.ts";

export interface FormatChipsProps<F extends FileFormat> {
  readonly label: string;
  readonly formats: readonly F[];
  readonly value: F;
  readonly onChange: (format: F) => void;
}

/** One of a few formats. */
export function FormatChips<F extends FileFormat>(props: FormatChipsProps<F>): ReactElement {
  const { label, formats, value, onChange } = props;
  return (
    <div role="group" aria-label={label} className="grid auto-cols-fr grid-flow-col gap-1">
      {formats.map((format) => (
        <Chip key={format} wide pressed={format === value} onToggle={() => onChange(format)}>
          {formatNames[format]}
        </Chip>
      ))}
    </div>
  );
}
