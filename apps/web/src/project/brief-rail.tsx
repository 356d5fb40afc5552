import type { Personality, Project, ProjectPatch } from "@emblazon/contract";
import type { ReactElement, ReactNode } from "react";
import { ColorField } from "../brief/color-field.tsx";
import { StyleChips } from "../brief/style-chips.tsx";
import { TraitChips } from "../brief/trait-chips.tsx";
import { MadeByLine } from "../engines/made-by-line.tsx";
import { EditableTitle } from "../ui/editable-title.tsx";
import { BriefSummary } from "./brief-summary.tsx";
import { InspirationThumbs } from "./inspiration-thumbs.tsx";

export interface BriefRailProps {
  readonly project: Project;
  readonly onPatch: (patch: ProjectPatch) => void;
  /** The action below the settings. */
  readonly children?: ReactNode;
}

/** The brief beside the work: read, change, draw more. */
export function BriefRail({ project, onPatch, children }: BriefRailProps): ReactElement {
  return (
    <div>
      <p className="figures text-ink-3">Project</p>
      <div className="mt-2">
        <EditableTitle
          label="Project name"
          value={project.name}
          onSave={(name) => onPatch({ name })}
        />
      </div>
      <BriefSummary project={project} onPatch={onPatch} />
      <RailPart label="Style">
        <StyleChips value={project.style} onChange={(style) => onPatch({ style })} />
      </RailPart>
      <RailPart label="Personality">
        <TraitChips
          value={project.personality}
          onChange={(personality: Personality[]) => onPatch({ personality })}
        />
      </RailPart>
      <RailPart label="Colours">
        <ColorField value={project.colors} onChange={(colors) => onPatch({ colors })} />
      </RailPart>
      {project.inspiration.length === 0 ? null : (
        <RailPart label="Pictures">
          <InspirationThumbs pictures={project.inspiration} />
        </RailPart>
      )}
      <RailPart label="Made by">
        <div className="-mt-2.5 -mb-1.5">
          <MadeByLine count={6} titled />
        </div>
      </RailPart>
      {children}
    </div>
  );
}

function RailPart({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="mt-5" aria-label={label}>
      <h2 className="label mb-2" aria-hidden="true">
        {label}
      </h2>
      {children}
    </section>
  );
}
