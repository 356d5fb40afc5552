import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { TextAreaField, TextField } from "../ui/field.tsx";
import type { BriefDraft } from "./brief-draft.ts";
import { industries } from "./industries.ts";

export interface StepBusinessProps {
  readonly draft: BriefDraft;
  readonly nameMissing: boolean;
  readonly onChange: (part: Partial<BriefDraft>) => void;
}

export function StepBusiness({ draft, nameMissing, onChange }: StepBusinessProps): ReactElement {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    part.current?.querySelector("input")?.focus();
  }, [nameMissing]);
  return (
    <div ref={part}>
      <h1 className="display text-xl sm:text-[2.75rem]">Who is it for?</h1>
      <p className="mt-2 max-w-[56ch] text-ink-2">
        Only the name is needed. The more plainly you say what you do, the better the marks fit.
      </p>
      <div className="mt-7 grid max-w-[720px] gap-5">
        <TextField
          label="Name"
          value={draft.name}
          maxLength={400}
          autoComplete="organization"
          placeholder="Marlow & Finch"
          error={nameMissing ? "Type a name first. It is the one thing that is needed." : null}
          onText={(name) => onChange({ name })}
        />
        <TextAreaField
          label="What you do"
          hint="optional"
          value={draft.description}
          maxLength={2000}
          placeholder="independent bookshop with a reading garden"
          onText={(description) => onChange({ description })}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="Tagline"
            hint="optional, set below the name"
            value={draft.tagline}
            maxLength={120}
            placeholder="Booksellers"
            onText={(tagline) => onChange({ tagline })}
          />
          <TextField
            label="Industry"
            hint="optional"
            value={draft.industry}
            maxLength={120}
            list="industries"
            placeholder="Books"
            onText={(industry) => onChange({ industry })}
          />
          <datalist id="industries">
            {industries.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      </div>
    </div>
  );
}
