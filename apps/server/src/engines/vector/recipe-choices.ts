import type { Brief, LogoSpec } from "@emblazon/contract";
import { specFacts } from "@emblazon/logo";
import type { DirectionChoices, LogoEngine, PictureIndex } from "@emblazon/logo";
import { pictureIndex } from "@emblazon/logo/direction/direction-choices";

/** What somebody who directs our own engine can choose from, for one brief. */
export interface RecipeChoices extends DirectionChoices {
  /** Everything that can be pictured, whatever the brief. */
  readonly index: PictureIndex;
  /** The latest designs of before, each in a few words. */
  readonly madeBefore: readonly string[];
}

const MOST_BEFORE = 12;

export function recipeChoices(
  logos: LogoEngine,
  brief: Brief,
  avoid: readonly LogoSpec[],
): RecipeChoices {
  const madeBefore = avoid.slice(0, MOST_BEFORE).map((spec) => {
    const { archetype, mark, family } = specFacts(spec);
    return `${archetype}, ${mark ?? "no mark"}, ${family}`;
  });
  return { ...logos.choices(brief), index: pictureIndex(), madeBefore };
}
