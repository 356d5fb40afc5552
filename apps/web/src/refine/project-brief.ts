import type { Project } from "@emblazon/contract";
import type { PreviewBrief } from "../engine/engine-messages.ts";

/** The part of a project that the engine reads. */
export function projectBrief(project: Project): PreviewBrief {
  const { name, tagline, industry, description, style, personality, colors } = project;
  return {
    name,
    tagline,
    industry,
    description,
    personality,
    colors,
    include_text_in_ai: project.include_text_in_ai,
    ...(style === null ? {} : { style }),
  };
}
