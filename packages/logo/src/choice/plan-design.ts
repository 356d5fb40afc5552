import type { Brief } from "@emblazon/contract";
import type { FontBook } from "../type/font-book.ts";
import type { Understanding } from "../types.ts";
import { STYLE_IDS, type StyleId } from "../understanding/industry.ts";
import { INDUSTRIES } from "../understanding/industries.ts";
import { unfoldIdioms } from "../understanding/idioms.ts";
import { CONFIDENT } from "../understanding/understand.ts";
import { stem, words } from "../understanding/words.ts";
import type { DesignPlan } from "./design-plan.ts";
import { nameFacts } from "./name-facts.ts";
import { poolAbstracts, poolMarks, poolMerges } from "./pool-marks.ts";
import { poolSilhouettes } from "./pool-silhouettes.ts";
import { rankPalettes } from "./rank-palettes.ts";

const isStyle = (id: string): id is StyleId => STYLE_IDS.some((style) => style === id);

const wordsAndStems = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => [word, stem(word)]));

/** Lays out everything that candidates for a brief are sampled from. */
export function planDesign(
  brief: Brief,
  understanding: Understanding,
  fonts: FontBook,
  seed: number,
): DesignPlan {
  const industry = INDUSTRIES.find(({ id }) => id === understanding.industry) ?? null;
  const described = unfoldIdioms(brief.description);
  const spoken = wordsAndStems(`${brief.name} ${brief.tagline} ${brief.industry} ${described}`);
  // After "for" and "of" stand those whom the business serves, and taglines play with words.
  const itself = described.split(/\s(?:for|of|to)\s/i)[0] ?? "";
  const told = wordsAndStems(`${brief.name} ${brief.industry} ${itself}`);
  const marks = poolMarks(understanding, spoken, told);
  const [lead] = understanding.concepts;
  return {
    brief,
    seed,
    understanding,
    industry,
    styles: understanding.styles.flatMap(({ style, weight }) =>
      isStyle(style) ? [{ style, weight }] : [],
    ),
    name: nameFacts(brief.name, fonts),
    tagline: brief.tagline,
    marks,
    merges: poolMerges(understanding, marks),
    abstracts: poolAbstracts(understanding, seed),
    silhouettes: poolSilhouettes(understanding),
    lead: lead && lead.score >= CONFIDENT ? lead : null,
    palettes: rankPalettes(brief, understanding, industry, seed),
    fonts,
  };
}
