import type { LogoSpec } from "@emblazon/contract";
import type { ReactElement } from "react";
import { backdropColor, backdropIds, backdropNames, ownGround } from "./backdrops.ts";
import type { BackdropId } from "./backdrops.ts";

export interface BackdropSwitchProps {
  readonly value: BackdropId;
  readonly spec: LogoSpec | null;
  readonly onChange: (id: BackdropId) => void;
}

/** What the logo stands on: its own ground, white, black, the brand's colour, or nothing. */
export function BackdropSwitch({ value, spec, onChange }: BackdropSwitchProps): ReactElement {
  return (
    <div role="group" aria-label="Background" className="mt-3 flex flex-wrap gap-x-1 gap-y-1">
      {backdropIds.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={value === id}
          onClick={() => onChange(id)}
          className="inline-flex h-9 items-center gap-2 rounded-control px-2.5 text-sm text-ink-2 hover:text-ink aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:text-ink coarse:h-11"
        >
          <Dot id={id} spec={spec} />
          {backdropNames[id]}
        </button>
      ))}
    </div>
  );
}

function Dot({
  id,
  spec,
}: {
  readonly id: BackdropId;
  readonly spec: LogoSpec | null;
}): ReactElement {
  const color = backdropColor(id, spec);
  const own = id === "original" && spec !== null ? ownGround(spec) : undefined;
  return (
    <span
      aria-hidden="true"
      className={`size-4 rounded-full border border-line-strong ${id === "transparent" ? "checkered bg-size-[8px_8px]" : ""}`}
      style={{ backgroundColor: color ?? own }}
    />
  );
}
