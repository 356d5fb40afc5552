import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "./icon.tsx";

export interface EditableTitleProps {
  /** What is edited, e.g. "Project name". */
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** From here on a heading is set smaller, so that long names keep to a few lines. */
const LONG = 28;

/** A page's heading that can be changed in its place. Enter saves, Esc leaves it as it was. */
export function EditableTitle({ label, value, onSave }: EditableTitleProps): ReactElement {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!editing) {
    return (
      <div className="group flex items-start gap-1">
        <h1
          className={`display min-w-0 leading-[1.12] ${value.length > LONG ? "text-[1.625rem]" : "text-xl"}`}
        >
          <bdi>{value}</bdi>
        </h1>
        <button
          ref={opener}
          type="button"
          aria-label={`Change: ${label}`}
          title={label}
          onClick={() => setEditing(true)}
          className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-control text-ink-3 opacity-60 group-hover:opacity-100 hover:bg-wash hover:text-ink focus-visible:opacity-100 coarse:size-11 coarse:opacity-100"
        >
          <Icon of={Pencil} size={15} />
        </button>
      </div>
    );
  }
  const close = (text: string | null): void => {
    const trimmed = text?.trim() ?? "";
    if (trimmed !== "" && trimmed !== value) onSave(trimmed);
    setEditing(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) close(event.currentTarget.value);
    if (event.key === "Escape") {
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      close(null);
    }
  };
  return (
    <input
      aria-label={label}
      defaultValue={value}
      autoFocus
      dir="auto"
      maxLength={400}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => close(event.target.value)}
      className="display block w-full border-b-2 border-ink bg-transparent text-xl leading-[1.12] outline-none"
    />
  );
}
