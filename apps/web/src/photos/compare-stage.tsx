import { ChevronsLeftRight } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { Icon } from "../ui/icon.tsx";
import type { CompareView } from "./use-compare.ts";
import { useCut } from "./use-cut.ts";

export interface CompareStageProps {
  readonly view: CompareView;
  /** Of the picture, in pixels: its shape, and its size where it is looked at pixel by pixel. */
  readonly width: number;
  readonly height: number;
  /** The two pictures; each fills its box. */
  readonly before: ReactNode;
  /** Null while there is none. */
  readonly after: ReactNode;
  /** What the second one is called, e.g. "Cartoon". */
  readonly afterName: string;
  /** Something is still on its way. */
  readonly busy?: boolean;
}

/** Of a narrower picture only one side is named. */
const NARROW = 0.45;
/** The looks below stay in sight. */
const MOST_HEIGHT = "62dvh, 720px";
/** The thumb is as high as the picture, so that the line can be taken hold of anywhere. */
const RANGE =
  "peer pointer-events-none absolute inset-y-0 -inset-x-[22px] m-0 h-full w-[calc(100%+44px)] appearance-none bg-transparent opacity-0 [&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:h-[2000px] [&::-moz-range-thumb]:w-11 [&::-moz-range-thumb]:cursor-ew-resize [&::-moz-range-thumb]:touch-pan-y [&::-webkit-slider-runnable-track]:h-full [&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:h-full [&::-webkit-slider-thumb]:w-11 [&::-webkit-slider-thumb]:cursor-ew-resize [&::-webkit-slider-thumb]:touch-pan-y [&::-webkit-slider-thumb]:appearance-none";
const TAG =
  "pointer-events-none absolute bottom-3 rounded-[6px] bg-black/75 px-2 py-0.5 text-sm text-white";

/** A photo and what was made of it, one over the other, with a line to move between them. */
export function CompareStage(props: CompareStageProps): ReactElement {
  const { view, width, height, before, after, afterName, busy = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const pictures = useRef<HTMLDivElement>(null);
  useCut({ window: frame, pictures }, view);
  const { split, zoomed, holding } = view;
  useMiddle(frame, zoomed);
  const ratio = width / height;
  // As high looked at pixel by pixel as before, so that nothing below it jumps.
  const shownHeight = `min(${MOST_HEIGHT}, ${100 / ratio}cqw)`;
  const size = zoomed
    ? { width: width / devicePixelRatio, height: height / devicePixelRatio }
    : { width: "100%", height: "100%" };
  const showsAfter = after !== null && !holding;
  return (
    <div className="@container overflow-hidden rounded-tile border border-line bg-wash">
      <div
        dir="ltr"
        className="relative mx-auto overflow-hidden"
        style={{ height: shownHeight, width: zoomed ? "100%" : `calc(${shownHeight} * ${ratio})` }}
      >
        <div
          ref={frame}
          {...(zoomed ? { tabIndex: 0 } : {})}
          role="group"
          aria-label={
            zoomed ? "The picture, pixel by pixel; scroll with the arrows" : "The picture"
          }
          className={`absolute inset-0 -outline-offset-2 ${zoomed ? "overflow-auto overscroll-contain" : "overflow-hidden"}`}
        >
          <div
            className={zoomed ? "grid min-h-full w-max min-w-full place-items-center" : "size-full"}
          >
            <div ref={pictures} className="relative" style={size}>
              {before}
              <div
                className={`absolute inset-0 [clip-path:inset(0_0_0_var(--cut,50%))] ${showsAfter ? "" : "invisible"}`}
              >
                {after}
              </div>
            </div>
          </div>
        </div>
        {after === null ? null : <CompareLine view={view} afterName={afterName} />}
        {(split > 12 && ratio > NARROW) || !showsAfter ? (
          <span className={`${TAG} start-3`}>Original</span>
        ) : null}
        {split < 88 && showsAfter ? <span className={`${TAG} end-3`}>{afterName}</span> : null}
        {busy ? <BusyLine /> : null}
      </div>
    </div>
  );
}

/** What is looked at closely is looked at in its middle first. */
function useMiddle(frame: RefObject<HTMLElement | null>, zoomed: boolean): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || !zoomed) return;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    element.scrollTo((scrollWidth - clientWidth) / 2, (scrollHeight - clientHeight) / 2);
  }, [frame, zoomed]);
}

function CompareLine({
  view,
  afterName,
}: Pick<CompareStageProps, "view" | "afterName">): ReactElement {
  const { split, setSplit, holding } = view;
  return (
    <div className="pointer-events-none absolute inset-0 overflow-hidden">
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={split}
        aria-label="Before and after"
        aria-valuetext={`${split} % original, ${100 - split} % ${afterName.toLowerCase()}`}
        onChange={(event) => setSplit(event.target.valueAsNumber)}
        className={RANGE}
      />
      <div
        aria-hidden="true"
        className={`absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_0_1px_rgb(0_0_0/35%)] peer-focus-visible:[&>span]:outline-2 peer-focus-visible:[&>span]:outline-focus ${holding ? "opacity-0" : ""}`}
        style={{ insetInlineStart: `${split}%` }}
      >
        <span className="absolute top-1/2 left-1/2 grid size-9 -translate-1/2 place-items-center rounded-full border border-black/25 bg-white text-black outline-offset-2 coarse:size-11">
          <Icon of={ChevronsLeftRight} size={16} />
        </span>
      </div>
    </div>
  );
}

/** Something is on its way and nobody knows how long it takes. */
function BusyLine(): ReactElement {
  return (
    <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-0.5 bg-black/20">
      <span className="block h-full bg-accent motion-safe:animate-pulse" />
    </span>
  );
}
