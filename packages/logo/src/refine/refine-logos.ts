import type { Brief, LogoSpec, QualityCheck, RefineOperation } from "@emblazon/contract";
import { planDesign } from "../choice/plan-design.ts";
import { createRandom, mixSeed } from "../choice/random.ts";
import { runGateChecks } from "../checks/run-checks.ts";
import { explainDesign } from "../explain-design.ts";
import { LogoError } from "../logo-error.ts";
import { sceneToSvg } from "../svg/scene-to-svg.ts";
import type { FontBook } from "../type/font-book.ts";
import type { LogoDesign, RefineRequest, Scene, Understanding } from "../types.ts";
import { applyOperations } from "./apply/apply-operations.ts";
import type { Applied } from "./apply/apply-operations.ts";
import { obeys } from "./apply/obeys.ts";
import { canonical } from "./apply/same.ts";
import { withMark } from "./apply/mark-steps.ts";
import { withoutDevice } from "./apply/tools.ts";
import type { RefineTools } from "./apply/tools.ts";
import { describeOperation } from "./describe-operation.ts";
import { shownMark } from "./find-mark.ts";
import { heldBy, nudge, vary } from "./vary.ts";
import { lookOf, looksDifferent } from "./visible-difference.ts";
import type { Look } from "./visible-difference.ts";

/** What refining needs of the engine. */
export interface RefineStudio {
  readonly book: FontBook;
  readonly understand: (brief: Brief) => Understanding;
  readonly drawScene: (spec: LogoSpec) => Promise<Scene | null>;
}

const MOST = 12;
const COMPARED = 24;
const WARNINGS_FREE = 2;
/** Siblings differ by so much more than answers to an edit, which may be a small one. */
const SIBLINGS = 3;

interface Rules {
  /** What the parent's checks do not fail may not fail here. */
  readonly checked: boolean;
  /** Bits of the structure that differ, where colours do not. */
  readonly bits: number;
  /** Also those that do not do all that was asked, where nothing does. */
  readonly lax: boolean;
}

const RULES: readonly Rules[] = [
  { checked: true, bits: 6, lax: false },
  { checked: true, bits: 3, lax: false },
  { checked: true, bits: 0, lax: false },
  { checked: true, bits: 4, lax: true },
  { checked: false, bits: 0, lax: true },
];

interface Drawn {
  readonly spec: LogoSpec;
  readonly scene: Scene;
  readonly look: Look;
  readonly checks: readonly QualityCheck[];
}

/**
 * Variations of a logo, best first: all do what the operations ask and differ in what they leave
 * open; without operations, siblings that keep the idea. None is worse than the logo by its checks
 * as long as there is a choice.
 * @throws LogoError `bad_request`, `cannot_draw`
 */
export async function* refineLogos(
  request: RefineRequest,
  studio: RefineStudio,
): AsyncGenerator<LogoDesign> {
  const { brief, spec, operations, count, avoid = [] } = request;
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new LogoError("bad_request", `count is from 1 to ${MOST}`);
  const understood = studio.understand(brief);
  const seed = mixSeed(request.seed, avoid.length, canonical(operations));
  const plan = planDesign({ ...brief, name: spec.word.text }, understood, studio.book, seed);
  const tools: RefineTools = { book: studio.book, plan, random: createRandom(seed) };
  const { specs: pool, done } = poolFor(request, tools);
  const desk = await openDesk(request, done, studio);
  let position = 0;
  for (const rules of RULES) {
    for (const candidate of pool) {
      if (position >= count) return;
      const found = await desk.consider(candidate, rules);
      if (!found) continue;
      const svg = sceneToSvg(found.scene, { title: found.spec.word.text });
      const rationale = explainDesign(
        found.spec,
        understood,
        studio.book.readable(found.spec.word.text),
      );
      yield {
        position,
        spec: found.spec,
        svg,
        checks: found.checks,
        rationale,
        tries: desk.triesSince(),
      };
      position++;
    }
  }
  if (position === 0)
    throw new LogoError(
      "cannot_draw",
      `this cannot be done to this logo: ${operations.map(describeOperation).join(", ") || "a variation"}`,
    );
}

/** The candidates in order: ways to do what is asked, then small differences of the best of them. */
function poolFor({ spec, operations, count }: RefineRequest, tools: RefineTools): Applied {
  // To keep some things is to vary all others.
  if (operations.every(({ kind }) => kind === "keep"))
    return { specs: vary(spec, tools, heldBy(operations)), done: operations };
  const { specs: ways, done } = applyOperations(spec, operations, tools);
  if (done.every(({ kind }) => kind === "keep")) return { specs: [], done };
  const bases = ways.slice(0, Math.max(3, Math.ceil(count / 3)));
  const small = bases.flatMap((base) => nudge(base, operations, tools));
  return { specs: [...ways, ...ways.slice(0, 4).flatMap(plainer), ...small], done };
}

/** Where the letters' own idea does not suit what was asked: the picture of it beside plain letters. */
function plainer(spec: LogoSpec): LogoSpec[] {
  const mark = shownMark(spec);
  if (!spec.word.device) return [];
  const bare = withoutDevice(spec);
  return mark && !spec.mark ? [withMark(spec, mark), bare] : [bare];
}

interface Desk {
  consider(spec: LogoSpec, rules: Rules): Promise<Drawn | null>;
  triesSince(): number;
}

async function openDesk(
  { spec: parent, operations, avoid = [] }: RefineRequest,
  done: readonly RefineOperation[],
  studio: RefineStudio,
): Promise<Desk> {
  const drawn = new Map<string, Drawn | null>();
  let tries = 0;
  const draw = async (spec: LogoSpec): Promise<Drawn | null> => {
    const key = canonical(spec);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    tries++;
    const scene = await studio.drawScene(spec);
    const done = scene && { spec, scene, look: lookOf(scene), checks: runGateChecks(scene, spec) };
    drawn.set(key, done);
    return done;
  };
  const before = await draw(parent);
  const earlier = await Promise.all(avoid.slice(-COMPARED).map(draw));
  // An edit may be small; a sibling must be seen to be another logo.
  const edited = operations.some(({ kind }) => kind !== "keep");
  const compared = edited ? earlier : [before, ...earlier];
  const others = compared.filter((one) => one !== null);
  const known = new Set([canonical(parent), ...avoid.map(canonical)]);
  tries = 0;
  return {
    async consider(spec, { checked, bits, lax }) {
      if (known.has(canonical(spec))) return null;
      if (!lax && !done.every((operation) => obeys(spec, parent, operation))) return null;
      const one = await draw(spec);
      if (!one || (checked && isWorse(one, before))) return null;
      if (
        others.some(
          ({ look }) => bits > 0 && !looksDifferent(one.look, look, bits * (edited ? 1 : SIBLINGS)),
        )
      )
        return null;
      known.add(canonical(spec));
      others.push(one);
      return one;
    },
    triesSince() {
      const since = tries;
      tries = 0;
      return since;
    },
  };
}

/** A failure that the logo did not have, or more warnings than it had and a good one may have. */
function isWorse({ checks }: Drawn, before: Drawn | null): boolean {
  const failing = new Set(
    before?.checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id),
  );
  if (checks.some(({ id, verdict }) => verdict === "fail" && !failing.has(id))) return true;
  const warnings = (list: readonly QualityCheck[]): number =>
    list.filter(({ verdict }) => verdict === "warn").length;
  return warnings(checks) > Math.max(WARNINGS_FREE, warnings(before?.checks ?? []));
}
