import type { AdminEngine } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useSwitchEngine } from "./use-switch-engine.ts";

/** Has a model asked, or not; on is what it says to a screen reader, and where the knob stands. */
export function EngineSwitch({ engine }: { readonly engine: AdminEngine }): ReactElement {
  const turn = useSwitchEngine();
  const { name, vendor, switched_off: isOff } = engine;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={!isOff}
      aria-label={`Ask ${name} of ${vendor}`}
      title={isOff ? "Switch on" : "Switch off"}
      onClick={() => turn(engine, !isOff)}
      className="group inline-flex min-h-6 items-center lg:-mt-0.5 coarse:min-h-11"
    >
      <span className="flex h-6 w-10.5 items-center rounded-full border border-field-line bg-raised px-[3px] group-aria-checked:border-ink group-aria-checked:bg-ink">
        <span className="size-4 rounded-full bg-field-line group-aria-checked:translate-x-4.5 group-aria-checked:bg-paper motion-safe:transition-transform motion-safe:duration-100 rtl:group-aria-checked:-translate-x-4.5" />
      </span>
    </button>
  );
}
