import type { ReactElement, ReactNode } from "react";
import { MadeByLine } from "../engines/made-by-line.tsx";
import type { BriefDraft } from "./brief-draft.ts";
import { personalityOptions, styleOptions } from "./brief-options.ts";
import { PicturePreview } from "./picture-preview.tsx";
import type { StepNumber } from "./step-nav.tsx";
import type { DraftPictures } from "./use-draft-pictures.ts";

export interface StepGoProps {
  readonly draft: BriefDraft;
  readonly pictures: DraftPictures;
  readonly onStep: (step: StepNumber) => void;
}

/** The whole brief once more, before it is drawn. */
export function StepGo({ draft, pictures, onStep }: StepGoProps): ReactElement {
  const style = styleOptions.find(({ id }) => id === draft.style)?.name;
  const traits = personalityOptions
    .filter(({ id }) => draft.personality.includes(id))
    .map(({ name }) => name);
  const name = draft.name.trim();
  return (
    <div>
      <h1 className="display text-xl sm:text-[2.75rem]">
        {name === "" ? (
          "A name is still missing."
        ) : (
          <>
            Six marks for <em className="text-accent-type">{<bdi>{name}</bdi>}</em>
          </>
        )}
      </h1>
      <dl className="mt-7 max-w-[720px] border-t border-line text-base">
        <Line name="Name" open="needed" onEdit={() => onStep(1)}>
          {name === "" ? null : <bdi>{name}</bdi>}
        </Line>
        <Line name="What you do" open="not said" onEdit={() => onStep(1)}>
          {text(draft.description)}
        </Line>
        <Line name="Tagline" open="none" onEdit={() => onStep(1)}>
          {text(draft.tagline)}
        </Line>
        <Line name="Industry" open="read from the rest" onEdit={() => onStep(1)}>
          {text(draft.industry)}
        </Line>
        <Line name="Style" onEdit={() => onStep(2)}>
          {style ?? null}
        </Line>
        <Line name="Personality" onEdit={() => onStep(2)}>
          {traits.length === 0 ? null : traits.join(", ")}
        </Line>
        <Line name="Colours" onEdit={() => onStep(2)}>
          {draft.colors.length === 0 ? null : <Colors colors={draft.colors} />}
        </Line>
        <Line name="Pictures" open="none" onEdit={() => onStep(2)}>
          {pictures.files.length === 0 ? null : (
            <span className="flex flex-wrap gap-2">
              {pictures.files.map((file) => (
                <PicturePreview key={`${file.name}-${file.lastModified}`} file={file} />
              ))}
            </span>
          )}
        </Line>
      </dl>
      <div className="mt-3 max-w-[720px]">
        <MadeByLine count={6} />
      </div>
    </div>
  );
}

function text(value: string): ReactNode {
  return value.trim() === "" ? null : <bdi className="whitespace-pre-line">{value.trim()}</bdi>;
}

interface LineProps {
  readonly name: string;
  /** What stands there when nothing was said. */
  readonly open?: string;
  /** Null: left open. */
  readonly children: ReactNode;
  readonly onEdit: () => void;
}

function Line({
  name,
  open = "open, the engine chooses",
  children,
  onEdit,
}: LineProps): ReactElement {
  return (
    <div className="flex items-baseline gap-4 border-b border-line py-2.5 large-text:flex-col large-text:items-stretch large-text:gap-0">
      <dt className="w-28 shrink-0 text-sm text-ink-3">{name}</dt>
      <dd className="flex min-w-0 grow items-baseline justify-between gap-4">
        <span className="min-w-0">{children ?? <span className="text-ink-3">{open}</span>}</span>
        <button
          type="button"
          aria-label={`Change: ${name}`}
          onClick={onEdit}
          className="inline-flex min-h-6 shrink-0 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11"
        >
          Change
        </button>
      </dd>
    </div>
  );
}

function Colors({ colors }: { readonly colors: readonly string[] }): ReactElement {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {colors.map((color, index) => (
        <span key={index} className="inline-flex items-center gap-2">
          <span
            aria-hidden="true"
            className="size-5 rounded-[5px] border border-line-strong"
            style={{ backgroundColor: color }}
          />
          <span className="figures">{color}</span>
        </span>
      ))}
    </span>
  );
}
