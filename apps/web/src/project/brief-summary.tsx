import type { Project, ProjectPatch } from "@emblazon/contract";
import { useState } from "react";
import type { FormEvent, ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { TextAreaField, TextField } from "../ui/field.tsx";

export interface BriefSummaryProps {
  readonly project: Project;
  readonly onPatch: (patch: ProjectPatch) => void;
}

/** What the brief says, to read and to change. */
export function BriefSummary({ project, onPatch }: BriefSummaryProps): ReactElement {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return <BriefForm project={project} onPatch={onPatch} onClose={() => setEditing(false)} />;
  }
  const told = [project.industry, project.description].filter((text) => text !== "");
  return (
    <div className="mt-1.5 text-sm text-ink-2">
      {project.tagline === "" ? null : (
        <p className="display mb-1 text-lg italic">
          <bdi>{project.tagline}</bdi>
        </p>
      )}
      {told.length === 0 ? (
        <p>Nothing is said yet about what it does.</p>
      ) : (
        <p className="line-clamp-6 whitespace-pre-line">
          <bdi>{told.join(" · ")}</bdi>
        </p>
      )}
      <button
        type="button"
        onClick={() => setEditing(true)}
        className="inline-flex min-h-7 items-center underline decoration-line-strong underline-offset-4 hover:text-ink coarse:min-h-11"
      >
        Change the brief
      </button>
    </div>
  );
}

interface BriefFormProps extends BriefSummaryProps {
  readonly onClose: () => void;
}

function BriefForm({ project, onPatch, onClose }: BriefFormProps): ReactElement {
  const [tagline, setTagline] = useState(project.tagline);
  const [industry, setIndustry] = useState(project.industry);
  const [description, setDescription] = useState(project.description);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onPatch({ tagline, industry, description });
    onClose();
  };
  return (
    <form aria-label="Change the brief" className="mt-4 grid gap-4" onSubmit={save}>
      <TextAreaField
        label="What it does"
        value={description}
        maxLength={2000}
        autoFocus
        onText={setDescription}
      />
      <TextField label="Tagline" value={tagline} maxLength={120} onText={setTagline} />
      <TextField label="Industry" value={industry} maxLength={120} onText={setIndustry} />
      <div className="flex gap-2">
        <Button type="submit" look="ink">
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
