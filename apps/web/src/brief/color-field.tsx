import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { MAX_COLORS } from "./brief-options.ts";

export interface ColorFieldProps {
  /** `#RRGGBB` each. */
  readonly value: readonly string[];
  readonly onChange: (colors: string[]) => void;
}

const NEW_COLOR = "#1F5E4B";

/** Up to five colours; each swatch opens the system's own colour picker. */
export function ColorField({ value, onChange }: ColorFieldProps): ReactElement {
  const replace = (index: number, color: string): void =>
    onChange(value.map((item, at) => (at === index ? color.toUpperCase() : item)));
  return (
    <div role="group" aria-label="Colours" className="flex flex-wrap items-center gap-2">
      {value.map((color, index) => (
        <Swatch
          key={index}
          color={color}
          onChange={(next) => replace(index, next)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      {value.length < MAX_COLORS ? (
        <AddColor onAdd={(color) => onChange([...value, color.toUpperCase()])} />
      ) : null}
    </div>
  );
}

interface SwatchProps {
  readonly color: string;
  readonly onChange: (color: string) => void;
  readonly onRemove: () => void;
}

function Swatch({ color, onChange, onRemove }: SwatchProps): ReactElement {
  return (
    <span className="group relative">
      <ColorInput label={`Colour ${color}, change`} color={color} onPick={onChange} />
      <button
        type="button"
        aria-label={`Remove colour ${color}`}
        onClick={onRemove}
        className="absolute -end-2.5 -top-2.5 grid size-6 place-items-center opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 coarse:opacity-100"
      >
        <span className="grid size-4 place-items-center rounded-full bg-ink text-paper">
          <Icon of={X} size={10} />
        </span>
      </button>
    </span>
  );
}

function AddColor({ onAdd }: { readonly onAdd: (color: string) => void }): ReactElement {
  return (
    <span className="relative grid size-7 place-items-center rounded-[6px] border border-line-strong text-ink-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:border-ink-3 hover:text-ink coarse:size-11">
      <Icon of={Plus} size={14} />
      <ColorInput label="Add a colour" color={NEW_COLOR} onPick={onAdd} hidden />
    </span>
  );
}

interface ColorInputProps {
  readonly label: string;
  readonly color: string;
  /** Called once, when the picker is closed; not for every shade on the way. */
  readonly onPick: (color: string) => void;
  readonly hidden?: boolean;
}

function ColorInput({ label, color, onPick, hidden = false }: ColorInputProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    const element = input.current;
    if (element === null) return undefined;
    // React's onChange is the `input` event; the choice is final only on `change`.
    const onFinal = (): void => pick.current(element.value);
    element.addEventListener("change", onFinal);
    return () => element.removeEventListener("change", onFinal);
  }, []);
  useEffect(() => {
    if (input.current !== null) input.current.value = color.toLowerCase();
  }, [color]);
  const shape = hidden
    ? "absolute inset-0 size-full opacity-0"
    : "block size-7 rounded-[6px] coarse:size-11";
  return (
    <input
      ref={input}
      type="color"
      aria-label={label}
      title={label}
      defaultValue={color.toLowerCase()}
      className={`${shape} cursor-pointer appearance-none border-0 bg-transparent p-0 [&::-moz-color-swatch]:rounded-[6px] [&::-moz-color-swatch]:border-line-strong [&::-webkit-color-swatch]:rounded-[6px] [&::-webkit-color-swatch]:border-line-strong [&::-webkit-color-swatch-wrapper]:p-0`}
    />
  );
}
