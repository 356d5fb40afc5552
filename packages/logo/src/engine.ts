import type { Brief, LogoSpec, LogoVariant, QualityCheck } from "@emblazon/contract";
import { reportSources } from "./checks/report-sources.ts";
import { runChecks, runGateChecks } from "./checks/run-checks.ts";
import { runSetChecks } from "./checks/run-set-checks.ts";
import { SET_FILES, type SetMember } from "./checks/set-measures.ts";
import { chooseDesigns } from "./choice/choose-designs.ts";
import type { DesignPlan } from "./choice/design-plan.ts";
import { planDesign } from "./choice/plan-design.ts";
import { proposeCandidates } from "./choice/propose-candidates.ts";
import { mixSeed } from "./choice/random.ts";
import { directDesigns, type DirectedSpec } from "./direction/direct-designs.ts";
import { directionChoices, type DirectionChoices } from "./direction/direction-choices.ts";
import type { RecipeDirection } from "./direction/recipe-direction.ts";
import { describeDesign, explainDesign } from "./explain-design.ts";
import { createGeometry } from "./geometry/geometry.ts";
import type { DrawContext } from "./layout/draw-context.ts";
import { loadType } from "./layout/load-type.ts";
import { LogoError } from "./logo-error.ts";
import {
  createOriginality,
  type EarlierLogo,
  type Originality,
  type OriginalityReport,
} from "./originality/create-originality.ts";
import { marksFor } from "./refine/marks-for.ts";
import { readInstruction } from "./refine/read-instruction.ts";
import { refineLogos } from "./refine/refine-logos.ts";
import { compose } from "./svg/compose.ts";
import { composeVariant } from "./svg/compose-variant.ts";
import { sceneToSvg } from "./svg/scene-to-svg.ts";
import { createFontBook } from "./type/font-book.ts";
import type {
  DesignRequest,
  LogoAssets,
  LogoDesign,
  Refinement,
  RefineRequest,
  Scene,
  Understanding,
} from "./types.ts";
import { createUnderstanding } from "./understanding/create-understanding.ts";

/** How a logo is drawn as a document. */
export interface DrawOptions {
  /** @default "full" */
  readonly variant?: LogoVariant;
  /** The surface's own colour, none, or `#RRGGBB`. @default "original" */
  readonly background?: "original" | "transparent" | (string & {});
  /** Pixels. @default 800 */
  readonly width?: number;
  /** Pixels. @default 600 */
  readonly height?: number;
}

/** Directions for logos of one brief, as somebody else has them in mind. */
export interface DirectRequest {
  readonly brief: Brief;
  readonly seed: number;
  /** At most so many recipes are made, 1 to 12. */
  readonly count: number;
  readonly directions: readonly RecipeDirection[];
  /** Recipes that were directed before; they fill up where the directions do not suffice. */
  readonly kept: readonly LogoSpec[];
  /** Designs made earlier, which are not made again. */
  readonly avoid: readonly LogoSpec[];
}

/** A directed recipe that draws well. */
export interface DirectedLogo extends DirectedSpec {
  /** What it shows, and how it is set, in a line for people. */
  readonly described: string;
}

export interface DirectedLogos {
  /** Good ones of which no two are alike, in their order. */
  readonly logos: readonly DirectedLogo[];
  /** What is wrong with the others, in words that whoever directs can mend it by. */
  readonly faults: readonly string[];
}

/** Designs and draws logos; pure but for the assets that it reads. Same input, same bytes. */
export interface LogoEngine {
  /** What a brief is about. */
  understand(brief: Brief): Understanding;
  /** Designs one after the other, each as soon as it is ready, in the order of their position. */
  design(request: DesignRequest): AsyncGenerator<LogoDesign>;
  /** What logos for a brief can be directed with: ids of what suits it. */
  choices(brief: Brief): DirectionChoices;
  /**
   * Makes recipes of somebody's directions: the same ones of the same directions and seed. Whatever
   * they say, what comes of them is drawn from the library, and passes the checks.
   */
  direct(request: DirectRequest): Promise<DirectedLogos>;
  /**
   * What an instruction in words asks for, and the words that were not understood; as the function
   * of that name, with all that is known of things and their names in many languages.
   */
  readInstruction(text: string, spec: LogoSpec): Refinement;
  /**
   * Variations of a logo, best first, each as soon as it is ready. As many as asked for as long as
   * there are so many that differ. @throws LogoError `cannot_draw`
   */
  refine(request: RefineRequest): AsyncGenerator<LogoDesign>;
  /**
   * A spec as an SVG document. A favicon is drawn for the smaller of width and height, 32 × 32 by
   * default, and has no ground of its own but the tile that it may stand on. @throws LogoError `cannot_draw`
   */
  draw(spec: LogoSpec, options?: DrawOptions): Promise<string>;
  /** A spec as shapes, for other formats than SVG. @throws LogoError `cannot_draw` */
  scene(spec: LogoSpec, variant?: LogoVariant, size?: number): Promise<Scene>;
  /**
   * The craft of a spec's drawing, check by check: those that a design comes with, and many more.
   * @throws LogoError `cannot_draw`
   */
  check(spec: LogoSpec): Promise<QualityCheck[]>;
  /**
   * What logos that belong together are like: a choice of several, or one with all its files.
   * @throws LogoError `cannot_draw`
   */
  checkSet(specs: readonly LogoSpec[]): Promise<QualityCheck[]>;
  /**
   * The shape of a spec's mark as short text, to be kept for later comparisons; of the name where
   * there is no mark. @throws LogoError `cannot_draw`
   */
  fingerprint(spec: LogoSpec): Promise<string>;
  /**
   * What the mark looks like among public brands' icons and earlier logos; a name without a mark is
   * compared with earlier names only. @throws LogoError `cannot_draw`
   */
  originality(spec: LogoSpec, history?: readonly EarlierLogo[]): Promise<OriginalityReport>;
}

const MOST_DESIGNS = 12;

/** Opens the engine over a package's assets; fonts are read when first needed. */
export async function createLogoEngine(assets: LogoAssets): Promise<LogoEngine> {
  const geometry = await createGeometry(await assets.read("pathkit.wasm"));
  const book = await createFontBook(assets, geometry);
  const context: DrawContext = { geometry, book };
  const understand = await createUnderstanding(assets);

  const drawScene = async (
    spec: LogoSpec,
    variant: LogoVariant,
    size?: number,
  ): Promise<Scene | null> => {
    await loadType(spec, book);
    return variant === "full"
      ? compose(spec, context)
      : composeVariant(spec, variant, context, size);
  };

  const scene = async (
    spec: LogoSpec,
    variant: LogoVariant = "full",
    size?: number,
  ): Promise<Scene> => {
    const drawn = await drawScene(spec, variant, size);
    if (!drawn)
      throw new LogoError(
        "cannot_draw",
        "this spec cannot be drawn; change its layout, its mark or the name's device",
      );
    return drawn;
  };

  let comparison: Originality | null = null;
  const originality = (): Originality => (comparison ??= createOriginality(assets));
  const fingerprint = async (spec: LogoSpec): Promise<string> => {
    const marked = spec.mark !== undefined || (spec.word.device && "mark" in spec.word.device);
    const drawn = await scene(spec, marked ? "mark" : "wordmark");
    return originality().fingerprint(drawn, marked ? "mark" : "word");
  };

  const memberOf = async (spec: LogoSpec): Promise<SetMember> => {
    const variants = new Map<LogoVariant, Scene>([["full", await scene(spec)]]);
    for (const variant of SET_FILES) {
      const drawn = await drawScene(spec, variant);
      if (drawn) variants.set(variant, drawn);
    }
    const { nearest } = await originality().report(await fingerprint(spec));
    return { spec, variants, nearestBrand: nearest[0]?.similarity ?? 0 };
  };

  const planFor = (brief: Brief, seed: number): DesignPlan =>
    planDesign(brief, understand(brief), book, seed >>> 0);
  const wholeReport = (drawn: Scene, spec: LogoSpec): QualityCheck[] =>
    runChecks(drawn, spec, reportSources(spec, context));

  return {
    understand,
    choices: (brief) => directionChoices(planFor(brief, 0)),
    direct: async ({ brief, seed, ...request }) => {
      const { specs, faults } = await directDesigns(planFor(brief, seed), {
        ...request,
        draw: (spec) => drawScene(spec, "full"),
        check: (drawn, spec) => {
          const gate = runGateChecks(drawn, spec);
          return passes(gate) ? wholeReport(drawn, spec) : gate;
        },
      });
      const name = book.readable(brief.name);
      return {
        logos: specs.map(({ spec, ...made }) => ({
          ...made,
          spec,
          described: describeDesign(spec, name),
        })),
        faults,
      };
    },
    scene,
    fingerprint,
    checkSet: async (specs) => runSetChecks(await inTurn(specs, memberOf)),
    async originality(spec, history) {
      return originality().report(await fingerprint(spec), history);
    },
    design: (request) =>
      designLogos(request, {
        book,
        understand,
        drawScene: (spec) => drawScene(spec, "full"),
        wholeReport,
      }),
    readInstruction: (text, spec) =>
      readInstruction(text, spec, { marksFor: marksFor(understand) }),
    refine: (request) =>
      refineLogos(request, { book, understand, drawScene: (spec) => drawScene(spec, "full") }),
    async draw(spec, { variant = "full", ...options } = {}) {
      const title = spec.word.text;
      if (variant !== "favicon")
        return sceneToSvg(await scene(spec, variant), { ...options, title });
      const { width = 32, height = width } = options;
      const drawn = await scene(spec, variant, Math.min(width, height));
      return sceneToSvg(drawn, { ...options, width, height, title, fit: null });
    },
    async check(spec) {
      return runChecks(await scene(spec), spec, reportSources(spec, context));
    },
  };
}

/** One after the other: drawings share scratch memory. */
async function inTurn<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

interface Studio {
  readonly book: DrawContext["book"];
  readonly understand: (brief: Brief) => Understanding;
  readonly drawScene: (spec: LogoSpec) => Promise<Scene | null>;
}

interface DesignStudio extends Studio {
  readonly wholeReport: (scene: Scene, spec: LogoSpec) => QualityCheck[];
}

const passes = (checks: readonly QualityCheck[]): boolean =>
  checks.every(({ verdict }) => verdict !== "fail");

async function* designLogos(
  request: DesignRequest,
  { book, understand, drawScene, wholeReport }: DesignStudio,
): AsyncGenerator<LogoDesign> {
  const { brief, count, avoid = [] } = request;
  if (!Number.isInteger(count) || count < 1 || count > MOST_DESIGNS)
    throw new LogoError("bad_request", `count is from 1 to ${MOST_DESIGNS}`);
  const understood = understand(brief);
  const seed = avoid.length === 0 ? request.seed >>> 0 : mixSeed(request.seed, avoid.length);
  const plan = planDesign(brief, understood, book, seed);
  const reports = new Map<Scene, QualityCheck[]>();
  const reportOf = (scene: Scene, spec: LogoSpec): QualityCheck[] => {
    const known = reports.get(scene);
    if (known) return known;
    const gate = runGateChecks(scene, spec);
    const checks = request.thorough && passes(gate) ? wholeReport(scene, spec) : gate;
    reports.set(scene, checks);
    return checks;
  };
  const designs = chooseDesigns(proposeCandidates(plan), {
    count,
    draw: drawScene,
    accepts: (scene, spec) => passes(reportOf(scene, spec)),
    earlier: avoid,
  });
  let position = 0;
  for await (const { spec, scene, tries } of designs) {
    const svg = sceneToSvg(scene, { title: spec.word.text });
    const rationale = explainDesign(spec, understood, book.readable(spec.word.text));
    const known = reportOf(scene, spec);
    // Taken for want of better, it was only looked at until its first fault.
    const checks = request.thorough && !passes(known) ? wholeReport(scene, spec) : known;
    yield { position, spec, svg, checks, rationale, tries };
    position++;
  }
  if (position < count) throw new LogoError("cannot_draw", "nothing can be drawn for this brief");
}
