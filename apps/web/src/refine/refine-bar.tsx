import type { Asset } from "@emblazon/contract";
import { useId, useState } from "react";
import type { FormEvent, KeyboardEvent, ReactElement, Ref } from "react";
import { useServices } from "../app/services.tsx";
import { ChangeLine } from "../engines/change-line.tsx";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { useChangeOffer } from "../engines/use-change-offer.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Button } from "../ui/button.tsx";
import { Picture } from "../ui/picture.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { PICTURE_HINT, REFINE_HINT } from "./refine-examples.ts";
import { savesData } from "./saves-data.ts";
import { UnderstandingLine } from "./understanding-line.tsx";
import type { Refining } from "./use-refine.ts";
import { useUnderstanding } from "./use-understanding.ts";
import type { UnderstandingInput } from "./use-understanding.ts";

export interface RefineBarProps {
  /** The logo that is refined; null while none is picked. */
  readonly target: Asset | null;
  /** What people call it here, e.g. "logo 3". */
  readonly targetName: string;
  /** What the empty field suggests. */
  readonly hint?: string;
  readonly preview: UnderstandingInput["preview"];
  readonly refining: Refining;
  /** Something is being drawn already. */
  readonly busy: boolean;
  readonly field?: Ref<HTMLInputElement>;
  /** The field got the focus: a page that has none picked picks one now. */
  readonly onStart?: () => void;
  /** Escape in the field. */
  readonly onLeave?: () => void;
}

/** One line of words that changes a logo, with what they will do above it. */
export function RefineBar(props: RefineBarProps): ReactElement {
  const { target, targetName, preview, refining, busy, field, onStart, onLeave } = props;
  const [text, setText] = useState("");
  const note = useId();
  const { loadEngine } = useServices();
  const isPicture = target !== null && isModelPicture(target);
  const isBarred = useChangeOffer() === null && isPicture;
  const begin = (): void => {
    onStart?.();
    if (!isPicture && !savesData()) void loadEngine().then((engine) => engine.prepare());
  };
  const understood = useUnderstanding({ text, spec: target?.spec ?? null, preview });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || isBarred || target === null || text.trim() === "") return;
    refining.refine(target, { instruction: text.trim(), seed: preview?.seed }, () => setText(""));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (text === "") onLeave?.();
    else setText("");
  };
  const onText = (value: string): void => {
    refining.forget();
    setText(value);
  };
  return (
    <form
      aria-label="Refine"
      onSubmit={submit}
      className="rounded-bar border border-line-strong bg-raised focus-within:border-ink"
    >
      <div id={note} aria-live="polite">
        {refining.error === null ? null : (
          <div className="border-b border-line p-3">
            <ProblemNote error={refining.error} />
          </div>
        )}
        {isPicture ? (
          <div className="border-b border-line px-4 py-2">
            <ChangeLine asset={target} />
          </div>
        ) : null}
        {understood.refinement === null ? null : (
          <div className="flex items-center gap-3 border-b border-line px-3 py-2.5">
            {understood.picture === null ? null : (
              <img
                src={understood.picture}
                alt="A first look"
                width={96}
                height={72}
                className="arrive block shrink-0 rounded-[6px] border border-line"
              />
            )}
            <UnderstandingLine refinement={understood.refinement} onExample={onText} />
          </div>
        )}
      </div>
      <div className="flex items-center gap-2 p-2 sm:gap-3">
        <Target asset={target} name={targetName} />
        <input
          ref={field}
          aria-label={target === null ? "Refine" : `Refine ${targetName}`}
          aria-describedby={note}
          placeholder={
            props.hint ?? `Refine the selected one: ${isPicture ? PICTURE_HINT : REFINE_HINT}`
          }
          value={text}
          maxLength={1000}
          autoComplete="off"
          dir="auto"
          enterKeyHint="go"
          readOnly={isBarred}
          onFocus={begin}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-11 min-w-0 grow bg-transparent px-2 text-base text-ellipsis outline-none coarse:text-[1rem]"
        />
        <Button type="submit" look="ink" aria-disabled={busy || isBarred || target === null}>
          {refining.starting ? "Refining…" : "Refine"}
          <Kbd filled>{text === "" ? "R" : "⏎"}</Kbd>
        </Button>
      </div>
    </form>
  );
}

/** The logo in question, small, so that nobody changes the wrong one. */
function Target({
  asset,
  name,
}: {
  readonly asset: Asset | null;
  readonly name: string;
}): ReactElement | null {
  const src = asset?.thumbnail_url ?? asset?.image_url ?? null;
  if (src === null) return null;
  return (
    <Picture
      src={src}
      alt=""
      title={name}
      width={56}
      height={42}
      className="block h-10.5 w-14 shrink-0 max-sm:hidden rounded-[6px] border border-line object-cover"
    />
  );
}
