import { Eye, ZoomIn, ZoomOut } from "lucide-react";
import type { KeyboardEvent, ReactElement } from "react";
import { Kbd } from "../keys/kbd.tsx";
import { Icon } from "../ui/icon.tsx";
import type { CompareView } from "./use-compare.ts";

const BUTTON =
  "inline-flex h-9 items-center gap-2 rounded-control px-2 text-sm font-medium text-ink-2 select-none hover:bg-wash hover:text-ink aria-pressed:bg-wash aria-pressed:text-ink coarse:h-11";

/** How the two pictures are looked at: the photo alone while held, and pixel by pixel. */
export function ViewButtons({ view }: { readonly view: CompareView }): ReactElement {
  const { holding, setHolding, zoomed, setZoomed } = view;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setHolding(true);
    }
  };
  return (
    <div className="-me-2 flex shrink-0 items-center">
      <button
        type="button"
        aria-pressed={holding}
        onPointerDown={() => setHolding(true)}
        onPointerUp={() => setHolding(false)}
        onPointerLeave={() => setHolding(false)}
        onPointerCancel={() => setHolding(false)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onBlur={() => setHolding(false)}
        className={`${BUTTON} touch-none`}
      >
        <Icon of={Eye} size={16} />
        <span className="max-sm:sr-only">Hold for the original</span>
        <Kbd>O</Kbd>
      </button>
      <button
        type="button"
        aria-pressed={zoomed}
        title={zoomed ? "Fit again" : "Pixel by pixel"}
        onClick={() => setZoomed(!zoomed)}
        className={BUTTON}
      >
        <Icon of={zoomed ? ZoomOut : ZoomIn} size={16} />
        <span className="figures">
          100 % <span className="sr-only">pixel by pixel</span>
        </span>
        <Kbd>Z</Kbd>
      </button>
    </div>
  );
}
