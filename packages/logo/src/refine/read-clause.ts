import type { RefineOperation } from "@emblazon/contract";
import { aboutOf, open, say, take } from "./clause.ts";
import type { Clause } from "./clause.ts";
import { isShown } from "./find-mark.ts";
import { readColors } from "./read-colors.ts";
import { readMarks } from "./read-marks.ts";
import {
  readAmounts,
  readContainers,
  readFinishes,
  readFonts,
  readLayouts,
  readQualities,
} from "./read-values.ts";

type Facet = Extract<RefineOperation, { kind: "keep" }>["what"][number];

const FACETS: Readonly<Record<string, Facet>> = {
  mark: "mark",
  font: "font",
  type: "font",
  weight: "font",
  colors: "colors",
  background: "background",
  layout: "layout",
  case: "case",
  tagline: "tagline",
  name: "name",
};

const ALL_FACETS: readonly Facet[] = ["mark", "font", "colors", "layout"];

/** Reads a clause: what it asks for is added to its operations, the words that said so are used. */
export function readClause(clause: Clause): void {
  if (clause.mode === "keep") return readKeep(clause);
  if (clause.mode === "instead") return take(clause, ...clause.atoms);
  if (clause.mode === "remove") readRemoved(clause);
  readMarks(clause);
  readFonts(clause);
  readLayouts(clause);
  readColors(clause);
  readFinishes(clause);
  readQualities(clause);
  readAmounts(clause);
  readOther(clause);
}

function readKeep(clause: Clause): void {
  const what = new Set(
    aboutOf(clause).flatMap((target) => {
      const facet = FACETS[target];
      return facet ? [facet] : [];
    }),
  );
  for (const [at, { kind, norm }] of clause.tokens.entries()) {
    if (kind !== "word" || !isShown(clause.talk.spec, norm)) continue;
    if (clause.atoms.some((atom) => atom.at <= at && at < atom.end && atom.kind === "target"))
      continue;
    what.add("mark");
    clause.used.add(at);
  }
  for (const atom of clause.atoms) {
    if (atom.kind === "color") what.add("colors");
    else if (["family", "class"].includes(atom.kind)) what.add("font");
    else if (atom.kind === "layout") what.add("layout");
    else if (atom.kind === "case") what.add("case");
    else continue;
    take(clause, atom);
  }
  if (what.size > 0) say(clause, { kind: "keep", what: [...what] });
  // "keep it simple" keeps nothing: it asks for simple.
  else readClause({ ...clause, mode: "set" });
}

function readRemoved(clause: Clause): void {
  readContainers(clause);
  const [tagline] = open(clause, "target", "tagline");
  if (tagline) say(clause, { kind: "tagline", text: null }, tagline);
}

/** "another font", "change the colours", "I don't like the icon", "something different". */
function readOther(clause: Clause): void {
  if (clause.operations.length > 0) return;
  const asking =
    clause.mode === "other" ||
    clause.atoms.some(
      ({ kind, value }) =>
        kind === "other" || (kind === "verb" && ["change", "dislike", "swap"].includes(value)),
    );
  if (!asking) return;
  const what = new Set(
    aboutOf(clause).flatMap((target) => {
      const facet = FACETS[target];
      return facet && facet !== "name" ? [facet] : [];
    }),
  );
  for (const [at, { kind, norm }] of clause.tokens.entries())
    if (kind === "word" && isShown(clause.talk.spec, norm)) {
      what.add("mark");
      clause.used.add(at);
    }
  const alone = clause.atoms.every(({ kind }) => ["other", "degree", "sign"].includes(kind));
  if (what.size > 0) say(clause, { kind: "other", what: [...what] });
  else if (alone && clause.tokens.length <= SHORT)
    say(clause, { kind: "other", what: [...ALL_FACETS] });
}

/** A wish for anything else is short: "try something different please". */
const SHORT = 6;
