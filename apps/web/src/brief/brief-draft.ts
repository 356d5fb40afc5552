import type { Personality, Style } from "@emblazon/contract";

/** A brief while it is written; lives in this browser until it is drawn. */
export interface BriefDraft {
  readonly name: string;
  readonly tagline: string;
  readonly industry: string;
  readonly description: string;
  readonly style: Style | null;
  readonly personality: readonly Personality[];
  readonly colors: readonly string[];
}

const EMPTY_DRAFT: BriefDraft = {
  name: "",
  tagline: "",
  industry: "",
  description: "",
  style: null,
  personality: [],
  colors: [],
};

const KEY = "emblazon.draft";

/** The brief that was begun here, or an empty one. What cannot be read is left out. */
export function readDraft(): BriefDraft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isDraft(stored) ? stored : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps a brief for the next visit. */
export function writeDraft(draft: BriefDraft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Forbidden or full storage: the draft lasts until the page is left.
  }
}

export function clearDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored, then.
  }
}

function isDraft(value: unknown): value is BriefDraft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Readonly<Record<string, unknown>>;
  const texts = [draft["name"], draft["tagline"], draft["industry"], draft["description"]];
  const lists = [draft["personality"], draft["colors"]];
  return (
    texts.every((text) => typeof text === "string") &&
    lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === "string")) &&
    (draft["style"] === null || typeof draft["style"] === "string")
  );
}
