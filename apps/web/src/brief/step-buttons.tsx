import type { ReactElement } from "react";
import { CostNote } from "../engines/made-by-line.tsx";
import { isMac } from "../keys/is-mac.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Button } from "../ui/button.tsx";
import type { StepNumber } from "./step-nav.tsx";

export interface StepButtonsProps {
  readonly step: StepNumber;
  readonly drawing: boolean;
  readonly onStep: (step: StepNumber) => void;
  readonly onDraw: () => void;
}

/** On, back, or straight to the drawing: nothing has to be filled in but the name. */
export function StepButtons({ step, drawing, onStep, onDraw }: StepButtonsProps): ReactElement {
  const keys = isMac() ? "⌘⏎" : "ctrl ⏎";
  const words = drawing ? "Drawing…" : "Draw six";
  return (
    <div className="mt-10 flex flex-wrap items-center gap-3 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:mt-0 max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:px-5 max-sm:py-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {step === 1 ? null : (
        <Button large onClick={() => onStep(step === 3 ? 2 : 1)}>
          Back
        </Button>
      )}
      {step === 3 ? (
        <Button type="submit" look="accent" large aria-disabled={drawing} className="max-sm:grow">
          {words}
          <Kbd filled>{keys}</Kbd>
        </Button>
      ) : (
        <>
          <Button type="submit" look="ink" large className="max-sm:grow">
            Next
            <Kbd filled>⏎</Kbd>
          </Button>
          <Button look="bare" large aria-disabled={drawing} onClick={onDraw}>
            {drawing ? (
              words
            ) : (
              <>
                <span className="max-sm:hidden">Skip the rest and draw</span>
                <span className="sm:hidden">Draw now</span>
              </>
            )}
            <Kbd>{keys}</Kbd>
          </Button>
        </>
      )}
      <p
        className={`figures text-ink-3 empty:hidden max-sm:-order-1 max-sm:w-full ${
          // On a desk the line above has it in view.
          step === 3 ? "sm:hidden" : ""
        }`}
      >
        <CostNote count={6} />
      </p>
    </div>
  );
}
