import type { ChecksReport, LogoSpec, Refinement } from "@emblazon/contract";
import { EngineError } from "../../engines/engine-error.ts";
import type { EngineEvent, EngineRequest } from "../../engines/engine.ts";
import type { VectorEngine } from "../../engines/vector/vector-engine.ts";

export interface TestEngineHooks {
  /** Called before each position is drawn: a test waits, aborts or throws here. */
  beforeDesign?: (position: number, request: EngineRequest) => Promise<void> | void;
}

/** An engine that draws at once, always the same, and does what a test tells it in between. */
export interface TestEngine extends VectorEngine {
  readonly hooks: TestEngineHooks;
  readonly requests: EngineRequest[];
}

export const TEST_REPORT: ChecksReport = {
  score: 95,
  verdict: "pass",
  checks: [
    {
      id: "contrast",
      label: "Contrast",
      value: 7,
      threshold: "at least 3",
      verdict: "pass",
      why: "People have to see it.",
      mend: null,
    },
  ],
};

export function testSpec(text: string, seed: number): LogoSpec {
  return {
    version: 2,
    seed,
    archetype: "wordmark",
    style: "modern",
    layout: { kind: "wordmark", align: "center" },
    surface: "white",
    palette: { ink: "#111111", a: "#204060", b: "#306090", k: "#4080C0", soft: "#F0F4FF" },
    tone: "full",
    gradient: false,
    word: {
      text,
      font: "inter",
      weight: 600,
      case: "as-is",
      tracking: 0,
      justified: false,
      tone: { kind: "plain" },
    },
  };
}

/** A text that the test engine refuses to draw. */
export const UNDRAWABLE = "undrawable";

function drawing(spec: LogoSpec, note: string): string {
  if (spec.word.text === UNDRAWABLE) throw new EngineError("refused", "this cannot be drawn");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="80" height="60">` +
    `<!-- ${spec.seed} ${note} --><rect width="800" height="600" fill="${spec.palette.a}"/></svg>`
  );
}

/** Refined, it is the parent's spec with another seed. */
function designOf({ brief, refine, seed, given }: EngineRequest, position: number): LogoSpec {
  const settled = given?.[position];
  if (settled) return settled.spec;
  if (refine?.base_first === true && position === 0) return refine.spec;
  const own = (seed + position) % 2 ** 32;
  return refine === undefined ? testSpec(brief.name, own) : { ...refine.spec, seed: own };
}

/** In this engine the name alone makes the shape. */
function fingerprintOf(spec: LogoSpec): string {
  return `shape of ${spec.word.text}`;
}

/** Understands one word. */
function readWords(instruction: string): Refinement {
  const words = instruction.split(/[\s,]+/).filter((word) => word !== "");
  const known = words.filter((word) => word === "rounder");
  return {
    operations: known.map(() => ({ kind: "round", target: "all", amount: "clear" })),
    described: known.map(() => "rounder shapes"),
    unknown: words.filter((word) => word !== "rounder"),
  };
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

export function createTestEngine(hooks: TestEngineHooks = {}): TestEngine {
  const requests: EngineRequest[] = [];

  async function* run(
    request: EngineRequest,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncGenerator<EngineEvent> {
    requests.push(request);
    for (let position = 0; position < request.count; position += 1) {
      if (request.skip.includes(position)) continue;
      yield { kind: "stage", position, stage: "rendering", progress: 0.3 };
      await Promise.race([hooks.beforeDesign?.(position, request), whenAborted(signal)]);
      if (signal.aborted) throw new EngineError("aborted", "stopped");
      const spec = designOf(request, position);
      const svg = drawing(spec, "full");
      const rationale =
        request.given?.[position]?.rationale ?? `Design ${position} of ${spec.word.text}`;
      const fingerprint = fingerprintOf(spec);
      yield {
        kind: "design",
        position,
        design: { spec, svg, report: TEST_REPORT, fingerprint, rationale },
      };
    }
  }

  return {
    id: "built-in",
    kind: "vector",
    capabilities: { assets: ["logo"], editable: true, deterministic: true },
    hooks,
    requests,
    run,
    choices: async (brief) => ({
      ...{ layouts: [], devices: [], symbols: [], merges: [], fonts: [], palettes: [] },
      index: { symbols: [brief.name], abstracts: [], silhouettes: [] },
      madeBefore: [],
    }),
    direct: async ({ brief, seed, directions, count }) => ({
      logos: directions.slice(0, count).map((direction, index) => ({
        from: { list: "directions", index },
        spec: testSpec(`${brief.name} ${direction.symbol}`, seed),
        described: `A ${direction.symbol}.`,
      })),
      faults: [],
    }),
    draw: async (spec, options) => drawing(spec, JSON.stringify(options)),
    scene: async (spec) => ({
      background: "#FFFFFF",
      shapes: [{ d: "M0 0L10 0L10 10Z" as never, role: "a", fill: spec.palette.a }],
      parts: [],
      box: { x: 0, y: 0, width: 10, height: 10 },
      gradient: null,
    }),
    check: async (spec) => {
      drawing(spec, "check");
      return TEST_REPORT;
    },
    read: async (instruction) => readWords(instruction),
    compare: async (spec, history) => {
      const fingerprint = fingerprintOf(spec);
      const same = history.filter((own) => own.fingerprint === fingerprint);
      return {
        fingerprint,
        verdict: same.length > 0 ? "same" : "distinct",
        summary: `${same.length} alike`,
        caveat: "Only names are compared.",
        nearest: same.map(({ id }) => ({ kind: "own", name: id, similarity: 1 })),
      };
    },
    font: async () => new Uint8Array(4),
    warm: async () => undefined,
    ping: async () => 0,
    close: async () => undefined,
  };
}
