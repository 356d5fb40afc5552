import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { FormEvent, ReactElement } from "react";
import { readDraft, writeDraft } from "../brief/brief-draft.ts";
import { useDrawSix } from "../brief/use-draw-six.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Button } from "../ui/button.tsx";
import { ProblemNote } from "../ui/problem-note.tsx";
import { exampleBriefs } from "./example-briefs.ts";
import type { ExampleBrief } from "./example-briefs.ts";
import { MadeByNote } from "./made-by-note.tsx";

const FIELD =
  "block w-full bg-transparent pt-6.5 pb-3 text-lg outline-none placeholder:text-ink-3 disabled:opacity-60";
const CELL =
  "relative border-line px-5 max-md:border-b after:absolute after:inset-x-5 after:bottom-1.5 after:h-[1.5px] after:bg-transparent focus-within:after:bg-ink md:border-e";
const LABEL = "label pointer-events-none absolute start-5 top-2.5";
const LINK =
  "inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 hover:text-ink hover:decoration-current coarse:min-h-11";

/** The brief in one line. Its fields are uncontrolled: what is typed before the script runs stays. */
export function BriefBar({ onPrepare }: { readonly onPrepare: () => void }): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const description = useRef<HTMLInputElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const [nameMissing, setNameMissing] = useState(false);
  const [begun, setBegun] = useState(false);
  const navigate = useNavigate();
  const { draw, drawing, error } = useDrawSix();

  const read = (): { name: string; description: string } => ({
    name: name.current?.value.trim() ?? "",
    description: description.current?.value.trim() ?? "",
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (drawing) return;
    const brief = read();
    setNameMissing(brief.name === "");
    if (brief.name === "") name.current?.focus();
    else draw(brief);
  };
  const begin = (): void => {
    setBegun(true);
    onPrepare();
  };
  const goOn = (step: 2 | 3): void => {
    writeDraft({ ...readDraft(), ...read() });
    void navigate({ to: "/create", search: read().name === "" ? {} : { step } });
  };
  const startFrom = (example: ExampleBrief): void => {
    if (name.current !== null) name.current.value = example.name;
    if (description.current !== null) description.current.value = example.description;
    setNameMissing(false);
    submit.current?.focus();
    begin();
  };

  return (
    <form
      ref={form}
      method="get"
      action="create"
      noValidate
      aria-label="Brief"
      onSubmit={onSubmit}
      onInput={begin}
      className="mt-8 max-w-[960px]"
    >
      <div className="grid overflow-hidden rounded-bar border border-ink bg-raised md:grid-cols-[minmax(0,0.29fr)_minmax(0,0.71fr)_auto]">
        <div className={CELL}>
          <label htmlFor="brief-name" className={LABEL}>
            Name
          </label>
          <input
            ref={name}
            id="brief-name"
            name="name"
            autoFocus
            autoComplete="organization"
            maxLength={400}
            dir="auto"
            placeholder="Marlow & Finch"
            aria-invalid={nameMissing}
            aria-describedby={nameMissing ? "brief-name-note" : undefined}
            onInput={() => setNameMissing(false)}
            className={FIELD}
          />
        </div>
        <div className={CELL}>
          <label htmlFor="brief-description" className={LABEL}>
            What you do
          </label>
          <input
            ref={description}
            id="brief-description"
            name="description"
            autoComplete="off"
            maxLength={2000}
            dir="auto"
            placeholder="independent bookshop with a reading garden"
            className={FIELD}
          />
        </div>
        <div className="grid p-2">
          <Button
            ref={submit}
            type="submit"
            look="accent"
            large
            aria-disabled={drawing}
            className="min-w-[8.75rem]"
          >
            {drawing ? "Drawing…" : "Draw six"}
            <Kbd filled>⏎</Kbd>
          </Button>
        </div>
      </div>
      {nameMissing ? (
        <p id="brief-name-note" role="alert" className="mt-2 text-sm text-bad">
          Type a name first. It is the one thing that is needed.
        </p>
      ) : null}
      {error === null ? null : (
        <div className="mt-4">
          <ProblemNote error={error} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-2">
        <button type="button" className={LINK} onClick={() => goOn(2)}>
          Add style, colours or pictures you like
        </button>
        <p className="flex flex-wrap items-center gap-x-1.5">
          <span className="text-ink-3">or start from</span>
          {exampleBriefs.map((example, index) => (
            <span key={example.name}>
              <button type="button" className={LINK} onClick={() => startFrom(example)}>
                {example.label}
              </button>
              {index < exampleBriefs.length - 1 ? "," : ""}
            </span>
          ))}
        </p>
        <Link to="/photos" search={{}} className={LINK}>
          Paint a photo instead
        </Link>
        <MadeByNote asked={begun} onChange={() => goOn(3)} />
      </div>
    </form>
  );
}
