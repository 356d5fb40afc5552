import type { Brief } from "@emblazon/contract";
import type { ProjectRow } from "../../schema/projects.ts";

const MOST_COLORS = 5;

export interface BriefExtras {
  /** Colours of each inspiration image, strongest first. */
  readonly imageColors: readonly (readonly string[])[];
  readonly instruction?: string | undefined;
}

/**
 * What the engine is asked to work from. Colours of the inspiration images count only where the
 * person named none; an instruction is read like more of the description.
 */
export function projectBrief(project: ProjectRow, extras: BriefExtras): Brief {
  const { name, tagline, industry, personality, include_text_in_ai, style } = project;
  const instruction = extras.instruction ?? "";
  return {
    name,
    tagline,
    industry,
    description: [project.description, instruction].filter((text) => text !== "").join("\n"),
    personality,
    colors: project.colors.length > 0 ? project.colors : strongest(extras.imageColors),
    include_text_in_ai,
    ...(style === null ? {} : { style }),
  };
}

/** The first colour of each image, then the second of each, and so on, each once. */
function strongest(imageColors: BriefExtras["imageColors"]): string[] {
  const rounds = Math.max(0, ...imageColors.map((colors) => colors.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    imageColors.flatMap((colors) => colors.slice(round, round + 1)),
  ).flat();
  return [...new Set(inTurn)].slice(0, MOST_COLORS);
}
