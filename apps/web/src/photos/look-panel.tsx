import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { pictureFormats } from "../ui/file-formats.ts";
import { FormatChips } from "../ui/format-chips.tsx";
import type { DeskAction } from "./desk-reducer.ts";
import type { DeskState } from "./desk-state.ts";
import { settingsFor } from "./desk-state.ts";
import { valuesOf } from "./look-settings.ts";
import type { LookStyle, Output } from "./look-settings.ts";
import { ParameterField } from "./parameter-field.tsx";
import { SliderField } from "./slider-field.tsx";

export interface LookPanelProps {
  readonly look: LookStyle;
  readonly state: DeskState;
  readonly output: Output;
  readonly dispatch: (action: DeskAction) => void;
  /** Beside what closes the sheet. */
  readonly inSheet?: boolean;
}

/** What can be set: the look's own parameters, whether all photos share it, and the file. */
export function LookPanel({
  look,
  state,
  output,
  dispatch,
  inSheet = false,
}: LookPanelProps): ReactElement {
  const values = valuesOf(look, settingsFor(state, state.activeId));
  const isChanged = look.parameters.some(({ name, default: usual }) => values[name] !== usual);
  const settle = (): void => dispatch({ kind: "settle" });
  return (
    <>
      <div className="flex items-start justify-between gap-x-3 large-text:flex-wrap">
        <h2 className="display text-xl">{look.name}</h2>
        <Button
          look="bare"
          className={inSheet ? "me-8" : "-me-3.5"}
          aria-disabled={!isChanged}
          onClick={() => dispatch({ kind: "reset" })}
        >
          Reset
        </Button>
      </div>
      <p className="mt-1 text-sm text-ink-2">{look.description}</p>
      <div className="mt-5 grid gap-3">
        {look.parameters.map((parameter) => (
          <ParameterField
            key={`${look.id} ${parameter.name}`}
            parameter={parameter}
            value={values[parameter.name]}
            onValue={(value) => dispatch({ kind: "value", name: parameter.name, value })}
            onSettle={settle}
          />
        ))}
      </div>
      {state.photos.length < 2 ? null : (
        <label className="mt-4 flex min-h-9 items-center gap-3 text-sm coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={state.settings.together}
            onChange={(event) => dispatch({ kind: "together", on: event.target.checked })}
          />
          The same look for {state.photos.length === 2 ? "both" : `all ${state.photos.length}`}{" "}
          photos
        </label>
      )}
      <OutputFields output={output} dispatch={dispatch} />
    </>
  );
}

function OutputFields({
  output,
  dispatch,
}: Pick<LookPanelProps, "output" | "dispatch">): ReactElement {
  const { format, quality } = output;
  return (
    <div className="mt-5 border-t border-line pt-4">
      <FormatChips
        label="File format"
        formats={pictureFormats}
        value={format}
        onChange={(chosen) => dispatch({ kind: "output", format: chosen })}
      />
      {format === "png" ? (
        <p className="figures mt-3 text-ink-3">every pixel kept; a large file</p>
      ) : (
        <div className="mt-3">
          <SliderField
            label="Quality"
            description="Of the file: less makes it smaller."
            min={40}
            max={100}
            step={1}
            value={quality}
            shown={`${quality}`}
            onValue={(value) => dispatch({ kind: "output", quality: value })}
            onSettle={() => dispatch({ kind: "settle" })}
          />
        </div>
      )}
    </div>
  );
}
