import { ABSTRACTS, MARKS, MERGE_OUTERS } from "../marks/symbol-library.ts";
import type { ConceptHit, Understanding } from "../types.ts";
import { CONCEPTS, WORN_MARKS } from "../understanding/lexicon.ts";
import { CONFIDENT } from "../understanding/understand.ts";
import { INDUSTRIES } from "../understanding/industries.ts";
import type { PooledMark, PooledMerge } from "./design-plan.ts";
import { OUTERS } from "./outers-of-concepts.ts";
import { createRandom, mixSeed } from "./random.ts";
import {
  FOREIGN_CONCEPTS,
  FOREIGN_MARKS,
  FOREIGN_TO_LEAD,
  foreignToScripts,
  OWN_PICTURES_LAST,
  SOFT_ABSTRACTS,
  SOFT_TRADES,
  VAGUE_CONCEPTS,
  WORN_ABSTRACTS,
} from "./trade-taste.ts";

const WORN = 0.45;
/** With so many fresh marks, worn ones are not needed. */
const ENOUGH = 2;
const LATER = 0.06;
const LEAST_SHARE = 0.45;
const CONCEPTS_USED = 5;
const MERGES_KEPT = 8;

const CONCEPT_OF = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** The concepts that may be pictured. */
export function sureConcepts({ concepts, industry }: Understanding): readonly ConceptHit[] {
  const best = concepts[0]?.score ?? 0;
  const foreign = FOREIGN_CONCEPTS[industry ?? ""];
  const own = OWN_PICTURES_LAST[industry ?? ""];
  const devoted = own !== undefined && !own.has(concepts[0]?.concept ?? "");
  return concepts
    .filter(({ concept }) => !foreign?.has(concept) && !(devoted && own.has(concept)))
    .filter(({ score }) => score >= CONFIDENT && score >= best * LEAST_SHARE)
    .slice(0, CONCEPTS_USED);
}

const SUREST_WORDS = 1;
const UNLISTED = 0.72;
/** A symbol that only alludes to its concept, as a bed does to the moon. */
const ALLUDING = 0.6;
const SPOKEN = 0.3;

/** Concepts whose further pictures all say the same: cover, cutlery, hat, plate. */
const STOCK_PICTURES: ReadonlySet<string> = new Set(["dining", "plane"]);
const LATER_STOCK = 0.17;

/** The marks of a concept with a share of its fit: those of the lexicon, then symbols that name it themselves. */
export function marksOf(concept: string): readonly (readonly [id: string, share: number])[] {
  const entry = CONCEPT_OF.get(concept);
  const listed = entry?.marks.filter((id) => MARKS.has(id)) ?? [];
  const meant = new Set([concept, ...(entry?.words ?? []).slice(0, SUREST_WORDS)]);
  const named = [...MARKS.values()].filter(
    ({ id, concepts }) => !listed.includes(id) && meant.has(concepts[0] ?? ""),
  );
  return [
    ...listed.map((id, rank) => {
      const step = STOCK_PICTURES.has(concept) ? LATER_STOCK : LATER;
      const names = rank === 0 || MARKS.get(id)?.concepts.some((word) => meant.has(word));
      return [id, (1 - rank * step) * (names ? 1 : ALLUDING)] as const;
    }),
    ...named.map(({ id }, rank) => [id, Math.max(0.3, UNLISTED - rank * LATER)] as const),
  ];
}

/** Does a symbol show what the brief rules out, whatever concept it is taken for? */
export function ruledOut(
  { avoid = [], avoidWorn = false }: Understanding,
  id: string,
  shown: string | undefined,
): boolean {
  if (avoidWorn && WORN_MARKS.has(id)) return true;
  return avoid.some((concept) => {
    const entry = CONCEPT_OF.get(concept);
    return shown === concept || shown === entry?.words[0] || entry?.marks[0] === id;
  });
}

/** Sure enough for a picture to lead: below it, pictures give way to type and monograms. */
const SURE = 0.75;
const VAGUE = 0.55;
/** A word that the brief itself says is meant. */
const SAID = 0.85;

/** Whether a concept stands in the name as a word of its own, not by way of another language. */
function isInName(why: string, spoken: ReadonlySet<string>): boolean {
  const phrase = /^“(.+)” in the name$/u.exec(why)?.[1];
  return phrase !== undefined && spoken.has(phrase.toLowerCase());
}

function surenessOf({ concept, score }: Pick<ConceptHit, "concept" | "score">): number {
  const sure = Math.min(1, score / SURE);
  return sure * Math.sqrt(sure) * (VAGUE_CONCEPTS.has(concept) ? VAGUE : 1);
}

/** Pictures that stand for success in general and so for nobody in particular. */
const EMPTY_PICTURES: ReadonlySet<string> = new Set(
  "growth stairs target target-arrow bridge bars pie gears gear bulb rings-linked puzzle people briefcase cube globe network coin-stack piggy code cursor laptop phone".split(
    " ",
  ),
);

/** Symbols that are read as something else than the concept they are listed for. */
const MISREAD: ReadonlySet<string> = new Set([
  "light signal-arcs",
  "moon bed",
  "star star-badge",
  "beauty mirror",
  "hair mirror",
  "hand hand",
]);

/** Symbols of the sure concepts, best first; worn ones come late. Empty when nothing is sure. */
export function poolMarks(
  understanding: Understanding,
  spoken: ReadonlySet<string>,
  told: ReadonlySet<string> = spoken,
): readonly PooledMark[] {
  if (understanding.typeOnly) return [];
  const best = understanding.concepts[0]?.score ?? 1;
  const pool = new Map<string, PooledMark>();
  const foreign = FOREIGN_MARKS[understanding.industry ?? ""];
  const abroad = foreignToScripts(understanding.scripts);
  const besideLead = FOREIGN_TO_LEAD[understanding.concepts[0]?.concept ?? ""];
  for (const { concept, score, why } of sureConcepts(understanding))
    for (const [id, share] of marksOf(concept)) {
      // A worn picture of a vague idea says nothing twice.
      if (VAGUE_CONCEPTS.has(concept) && EMPTY_PICTURES.has(id)) continue;
      if (MISREAD.has(`${concept} ${id}`) || foreign?.has(id)) continue;
      const said = spoken.has(MARKS.get(id)?.concepts[0] ?? "");
      if (abroad.has(id) || (besideLead?.has(id) && !said)) continue;
      if (ruledOut(understanding, id, MARKS.get(id)?.concepts[0])) continue;
      // A symbol of the very word in the brief says more than its concept does: a taco, not just cutlery.
      const exact = [id, MARKS.get(id)?.concepts[0] ?? ""].some((word) => spoken.has(word))
        ? SPOKEN
        : 0;
      const fit =
        Math.min(1, (score / best) * (share + exact)) *
        Math.max(surenessOf({ concept, score }), exact > 0 || isInName(why, spoken) ? SAID : 0) *
        (WORN_MARKS.has(id) && exact === 0 ? WORN : 1);
      if ((pool.get(id)?.fit ?? 0) < fit) pool.set(id, { id, concept, fit });
    }
  for (const mark of [...spokenMarks(understanding, told), ...kinMarks(understanding, spoken)])
    if ((pool.get(mark.id)?.fit ?? 0) < mark.fit) pool.set(mark.id, mark);
  const marks = [...pool.values()].toSorted((x, y) => y.fit - x.fit || (x.id < y.id ? -1 : 1));
  const fresh = marks.filter(({ id }) => !WORN_MARKS.has(id));
  return fresh.length >= ENOUGH ? fresh : marks;
}

/** Where the trade is vague, things that the brief names do better than its usual emblems. */
function spokenMarks(
  understanding: Understanding,
  told: ReadonlySet<string>,
): readonly PooledMark[] {
  const [lead] = understanding.concepts;
  if (!lead || !VAGUE_CONCEPTS.has(lead.concept)) return [];
  return [...MARKS.values()].flatMap(({ id, concepts: [first = id] }) => {
    const named = told.has(first) && !VAGUE_CONCEPTS.has(first) && !NOT_THINGS.has(first);
    const foreign = FOREIGN_MARKS[understanding.industry ?? ""]?.has(id) ?? false;
    const empty = foreign || EMPTY_PICTURES.has(id) || WORN_MARKS.has(id);
    return named && !empty && !ruledOut(understanding, id, first)
      ? [{ id, concept: first, fit: NAMED_THING }]
      : [];
  });
}

/** Things that the brief names and that are of its trade's kin: sushi at a Japanese restaurant. */
function kinMarks(
  understanding: Understanding,
  spoken: ReadonlySet<string>,
): readonly PooledMark[] {
  const { industry } = understanding;
  const trade = INDUSTRIES.find(({ id }) => id === industry);
  const foreign = FOREIGN_MARKS[industry ?? ""];
  const abroad = foreignToScripts(understanding.scripts);
  const kin = new Set([...(trade ? [trade.id, ...trade.words, ...trade.concepts] : [])]);
  return [...MARKS.values()].flatMap(({ id, concepts: [first = id, ...others] }) => {
    const named = spoken.has(first) && !NOT_THINGS.has(first) && !VAGUE_CONCEPTS.has(first);
    const related = kin.has(first) || others.some((word) => kin.has(word));
    const empty = WORN_MARKS.has(id) || EMPTY_PICTURES.has(id) || foreign?.has(id);
    if (!named || !related || empty || abroad.has(id) || ruledOut(understanding, id, first))
      return [];
    return [{ id, concept: first, fit: KIN }];
  });
}

const KIN = 0.9;
const NAMED_THING = 0.62;
/** First words of symbols that briefs use in other senses. */
const NOT_THINGS: ReadonlySet<string> = new Set(
  "balance charity community cards nursery family home house team group point key light star heart time art play study care hand market shop store map book note school city world sound music".split(
    " ",
  ),
);

/** A hexagon round a tech company's emblem adds a shape and no idea. */
const PLAIN_OUTER = 0.65;

/** A symbol whose first words name the silhouette is the same thing twice. */
const NEAR_KIN = 3;

/** Pairs that look like something else: a shield in a coin is a face. */
export const CLUMSY_MERGES: ReadonlySet<string> = new Set([
  "coin+shield",
  "shield+coins",
  "hexagon+cube",
  "loaf+cupcake",
  "loaf+croissant",
  "pot+cloche",
  "pot+chef-hat",
  "heart+owl",
  "leaf+tea-sprig",
]);

/** Symbols that are no longer known when they are cut out of another. */
export const CLUMSY_INSIDE: ReadonlySet<string> = new Set([
  "mirror",
  "magnifier",
  "stairs",
  "sushi-roll",
]);

/** Pairs of one concept's silhouette with another concept's symbol, the most telling first. */
export function poolMerges(
  understanding: Understanding,
  marks: readonly PooledMark[],
): readonly PooledMerge[] {
  const best = understanding.concepts[0]?.score ?? 1;
  const merges: PooledMerge[] = [];
  for (const { concept, score } of sureConcepts(understanding))
    for (const outer of (OUTERS[concept] ?? []).filter((id) => MERGE_OUTERS.has(id)))
      for (const mark of marks) {
        const symbol = MARKS.get(mark.id);
        const sameThing =
          mark.concept === concept ||
          mark.id === outer ||
          mark.id.startsWith(`${outer}-`) ||
          (symbol?.concepts.slice(0, NEAR_KIN).includes(outer) ?? false) ||
          (OUTERS[mark.concept] ?? []).includes(outer);
        if (CLUMSY_MERGES.has(`${outer}+${mark.id}`) || CLUMSY_INSIDE.has(mark.id)) continue;
        if (sameThing || !symbol?.traits.has("inlay")) continue;
        if (ruledOut(understanding, outer, MERGE_OUTERS.get(outer)?.concepts[0])) continue;
        const plain = outer === "hexagon" && concept === "tech" ? PLAIN_OUTER : 1;
        const fit = ((score / best) * 0.5 + mark.fit * 0.5) * plain;
        merges.push({ outer, inner: mark.id, concept: `${concept}+${mark.concept}`, fit });
      }
  const perOuter = new Map<string, number>();
  return merges
    .toSorted((x, y) => y.fit - x.fit || (x.outer + x.inner < y.outer + y.inner ? -1 : 1))
    .filter(({ outer }) => {
      const used = perOuter.get(outer) ?? 0;
      perOuter.set(outer, used + 1);
      return used < 2;
    })
    .slice(0, MERGES_KEPT);
}

/** Abstract marks, those whose qualities the brief asks for first; none that is out of place. */
export function poolAbstracts(
  { moods, concepts, industry, styles, typeOnly = false }: Understanding,
  seed: number,
): readonly PooledMark[] {
  if (typeOnly) return [];
  const asked = new Set([...moods, ...concepts.map(({ concept }) => concept), industry ?? ""]);
  // Each brief has its own luck, or all would get the same few shapes.
  const brief = moods.join(" ");
  for (const { style } of styles) asked.delete(style);
  const hard = industry !== null && !SOFT_TRADES.has(industry);
  return [...ABSTRACTS.values()]
    .filter(({ id }) => !WORN_ABSTRACTS.has(id) && !(hard && SOFT_ABSTRACTS.has(id)))
    .map(({ id, concepts: qualities }) => {
      const shared = qualities.filter((quality) => asked.has(quality)).length;
      const luck = createRandom(mixSeed(seed, `abstract ${brief}`, id)).next() * ABSTRACT_LUCK;
      const said = shared === 0 ? 0.1 : Math.min(0.7, 0.4 + shared * 0.1);
      return {
        id,
        concept: "abstract",
        fit: (said + luck) * (SELDOM.has(id) ? ONCE_IN_A_WHILE : 1),
      };
    })
    .toSorted((x, y) => y.fit - x.fit || (x.id < y.id ? -1 : 1));
}

/** Abstracts that suit so many briefs that they would be everywhere. */
const SELDOM: ReadonlySet<string> = new Set([
  "spiral",
  "ring-arcs",
  "wave-disc",
  "tiles-two",
  "corner-arcs",
]);
const ONCE_IN_A_WHILE = 0.5;
const ABSTRACT_LUCK = 0.5;
