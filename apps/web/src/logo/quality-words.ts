import type { Asset } from "@emblazon/contract";

/** What our checks make of a logo: short for a badge, and in words. */
export function qualityWords({ score, verdict, passed, total }: NonNullable<Asset["quality"]>): {
  readonly shown: string;
  readonly words: string;
} {
  const ending = verdict === "fail" ? ", one of those that matter most fails" : "";
  // A logo from before they were counted has its points alone.
  if (total === 0) {
    const points = Math.round(score);
    return { shown: `${points}/100`, words: `${points} of 100 points${ending}` };
  }
  return { shown: `${passed}/${total}`, words: `${passed} of ${total} pass${ending}` };
}
