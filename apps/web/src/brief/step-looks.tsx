import type { ReactElement, ReactNode } from "react";
import type { BriefDraft } from "./brief-draft.ts";
import { ColorField } from "./color-field.tsx";
import { PaletteIdeas } from "./palette-ideas.tsx";
import { PictureField } from "./picture-field.tsx";
import { StyleCards } from "./style-cards.tsx";
import { TraitChips } from "./trait-chips.tsx";
import type { DraftPictures } from "./use-draft-pictures.ts";

export interface StepLooksProps {
  readonly draft: BriefDraft;
  readonly pictures: DraftPictures;
  readonly onChange: (part: Partial<BriefDraft>) => void;
}

export function StepLooks({ draft, pictures, onChange }: StepLooksProps): ReactElement {
  return (
    <div>
      <h1 className="display text-xl sm:text-[2.75rem]">How should it look?</h1>
      <p className="mt-2 max-w-[56ch] text-ink-2">
        Say as much as you know. What you leave open, the engine tries in different ways.
      </p>
      <LookPart title="Style">
        <StyleCards value={draft.style} onChange={(style) => onChange({ style })} />
      </LookPart>
      <LookPart title="Personality" hint="up to three">
        <TraitChips
          value={draft.personality}
          onChange={(personality) => onChange({ personality })}
        />
      </LookPart>
      <LookPart title="Colours" hint="up to five">
        <ColorField value={draft.colors} onChange={(colors) => onChange({ colors })} />
        <PaletteIdeas onPick={(colors) => onChange({ colors })} />
      </LookPart>
      <LookPart title="Pictures you like" hint="up to five; their colours guide the palettes">
        <PictureField pictures={pictures} />
      </LookPart>
    </div>
  );
}

interface LookPartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function LookPart({ title, hint, children }: LookPartProps): ReactElement {
  return (
    <section aria-label={title} className="mt-8">
      <h2 className="text-sm font-medium">
        {title}
        {hint === undefined ? null : <span className="ms-2 font-normal text-ink-3">{hint}</span>}
      </h2>
      <div className="mt-3">{children}</div>
    </section>
  );
}
