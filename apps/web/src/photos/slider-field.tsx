import { useId } from "react";
import type { ReactElement } from "react";

export interface SliderFieldProps {
  readonly label: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value as it is read, e.g. "80 %". */
  readonly shown: string;
  readonly onValue: (value: number) => void;
  /** The hand has let go. */
  readonly onSettle: () => void;
}

const RANGE =
  "block h-6 w-full cursor-pointer appearance-none rounded-full bg-transparent coarse:h-11 [&::-moz-range-progress]:h-0.5 [&::-moz-range-progress]:bg-ink [&::-moz-range-thumb]:size-3.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border [&::-moz-range-thumb]:border-ink [&::-moz-range-thumb]:bg-raised [&::-moz-range-track]:h-0.5 [&::-moz-range-track]:bg-line-strong [&::-webkit-slider-runnable-track]:h-0.5 [&::-webkit-slider-runnable-track]:bg-[linear-gradient(to_right,var(--ink)_var(--part),var(--line-strong)_var(--part))] [&::-webkit-slider-thumb]:-mt-1.5 [&::-webkit-slider-thumb]:size-3.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-[1.5px] [&::-webkit-slider-thumb]:border-ink [&::-webkit-slider-thumb]:bg-raised coarse:[&::-webkit-slider-thumb]:-mt-2.5 coarse:[&::-webkit-slider-thumb]:size-5.5";

/** A number between two ends, set by the browser's own slider. */
export function SliderField(props: SliderFieldProps): ReactElement {
  const { label, description, min, max, step, value, shown, onValue, onSettle } = props;
  const id = useId();
  const part = ((value - min) / (max - min)) * 100;
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} title={description} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} aria-live="off" className="figures text-ink-3">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        aria-describedby={`${id}-what`}
        onChange={(event) => onValue(event.target.valueAsNumber)}
        onPointerUp={onSettle}
        onBlur={onSettle}
        className={RANGE}
        style={{ ["--part" as string]: `${part}%` }}
      />
      <span id={`${id}-what`} hidden>
        {description}
      </span>
    </div>
  );
}
