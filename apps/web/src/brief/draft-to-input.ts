import type { CreateProjectInput } from "@emblazon/contract";
import type { BriefDraft } from "./brief-draft.ts";

/** A finished draft as the API takes it: what was skipped is left out. */
export function draftToInput(draft: BriefDraft): CreateProjectInput {
  const texts = {
    tagline: draft.tagline.trim(),
    industry: draft.industry.trim(),
    description: draft.description.trim(),
  };
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  return {
    name: draft.name.trim(),
    ...given,
    ...(draft.style === null ? {} : { style: draft.style }),
    ...(draft.personality.length === 0 ? {} : { personality: [...draft.personality] }),
    ...(draft.colors.length === 0 ? {} : { colors: [...draft.colors] }),
  };
}
