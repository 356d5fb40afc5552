import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { FormEvent, ReactElement } from "react";
import type { CreateSearch } from "../app/route-search.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { readDraft, writeDraft } from "./brief-draft.ts";
import type { BriefDraft } from "./brief-draft.ts";
import { draftToInput } from "./draft-to-input.ts";
import { StepBusiness } from "./step-business.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { StepGo } from "./step-go.tsx";
import { StepLooks } from "./step-looks.tsx";
import { StepNav } from "./step-nav.tsx";
import type { StepNumber } from "./step-nav.tsx";
import { useDraftPictures } from "./use-draft-pictures.ts";
import { useDrawSix } from "./use-draw-six.ts";

/** The brief in three light steps, each of which can be skipped. */
export function CreatePage(): ReactElement {
  const search = useSearch({ from: "/create" });
  const navigate = useNavigate({ from: "/create" });
  const [draft, setDraft] = useState<BriefDraft>(() => startDraft(search));
  const [nameMissing, setNameMissing] = useState(false);
  const pictures = useDraftPictures();
  const { draw, drawing, error } = useDrawSix();
  const step: StepNumber = search.step ?? 1;
  usePageTitle("New brief");
  useEffect(() => writeDraft(draft), [draft]);

  const change = (part: Partial<BriefDraft>): void => {
    if (part.name !== undefined) setNameMissing(false);
    setDraft((old) => ({ ...old, ...part }));
  };
  const goTo = (next: StepNumber): void => {
    void navigate({ search: next === 1 ? {} : { step: next } });
  };
  const drawNow = (): void => {
    if (drawing) return;
    if (draft.name.trim() === "") {
      setNameMissing(true);
      goTo(1);
    } else draw(draftToInput(draft), pictures.files);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (step === 3) drawNow();
    else goTo(step === 1 ? 2 : 3);
  };
  useShortcuts({ generate: drawNow });

  return (
    <div className="mx-auto w-full max-w-[1120px] px-5 pt-8 pb-32 md:px-10 md:pt-12">
      <StepNav step={step} onStep={goTo} />
      <form noValidate aria-label="Brief" onSubmit={onSubmit} className="mt-8">
        {step === 1 ? (
          <StepBusiness draft={draft} nameMissing={nameMissing} onChange={change} />
        ) : null}
        {step === 2 ? <StepLooks draft={draft} pictures={pictures} onChange={change} /> : null}
        {step === 3 ? <StepGo draft={draft} pictures={pictures} onStep={goTo} /> : null}
        {error === null ? null : (
          <div className="mt-6">
            <ProblemNote error={error} />
          </div>
        )}
        <StepButtons step={step} drawing={drawing} onStep={goTo} onDraw={drawNow} />
      </form>
    </div>
  );
}

/** The kept draft; what a form sent along before the script ran comes first. */
function startDraft(search: CreateSearch): BriefDraft {
  const kept = readDraft();
  return {
    ...kept,
    name: search.name ?? kept.name,
    description: search.description ?? kept.description,
  };
}
