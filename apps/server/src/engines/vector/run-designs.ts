import { setImmediate } from "node:timers/promises";
import type { ChecksReport, LogoSpec, QualityCheck, RefineOperation } from "@emblazon/contract";
import { LogoError, score } from "@emblazon/logo";
import type { LogoDesign, LogoEngine } from "@emblazon/logo";
import type { EngineEvent, EngineRequest } from "../engine.ts";
import { settledBy } from "./settled-by.ts";

type Design = Pick<LogoDesign, "spec" | "svg" | "rationale"> & {
  /** The whole report, where the engine made it while it chose. */
  readonly report?: readonly QualityCheck[];
};

export interface DesignRun {
  readonly stopped: () => boolean;
  readonly tell: (event: EngineEvent) => void;
}

/** Makes a request's designs in order and tells of each that somebody waits for. */
export async function runDesigns(
  logos: LogoEngine,
  request: EngineRequest,
  run: DesignRun,
): Promise<null> {
  const { count, skip } = request;
  const wanted = (position: number): boolean => position < count && !skip.includes(position);
  const announce = (position: number): void => {
    if (wanted(position)) run.tell({ kind: "stage", position, stage: "rendering", progress: 0.3 });
  };
  announce(0);
  let position = 0;
  for await (const { spec, svg, rationale, report: known } of designsOf(logos, request)) {
    if (run.stopped()) break;
    if (wanted(position)) {
      const report = toReport(known ?? (await logos.check(spec)));
      const fingerprint = await logos.fingerprint(spec);
      const design = { spec, svg, rationale, report, fingerprint };
      run.tell({ kind: "design", position, design });
    }
    position += 1;
    announce(position);
    await setImmediate();
  }
  return null;
}

export function toReport(checks: readonly QualityCheck[]): ChecksReport {
  return { ...score(checks), checks: [...checks] };
}

function designsOf(logos: LogoEngine, request: EngineRequest): AsyncGenerator<Design> {
  if (request.refine !== undefined) return refined(logos, request, request.refine);
  const { operations = [] } = request;
  return operations.length === 0 ? fresh(logos, request) : held(logos, request, operations);
}

async function* fresh(
  logos: LogoEngine,
  { brief, count, seed, avoid, given = [] }: EngineRequest,
): AsyncGenerator<Design> {
  const settled = Array.from({ length: count }, (_, position) => given[position] ?? null);
  const specs = settled.flatMap((one) => (one === null ? [] : [one.spec]));
  const missing = count - specs.length;
  // What is found to fill up differs from what is given, too.
  const request = { brief, count: missing, seed, avoid: [...avoid, ...specs], thorough: true };
  const found = missing > 0 ? logos.design(request) : null;
  try {
    for (const one of settled) {
      if (one !== null) {
        yield { ...one, svg: await logos.draw(one.spec) };
        continue;
      }
      const next = await found?.next();
      if (next === undefined || next.done === true) return;
      const { spec, svg, rationale, checks: report } = next.value;
      yield { spec, svg, rationale, report };
    }
  } finally {
    await found?.return(undefined);
  }
}

async function* refined(
  logos: LogoEngine,
  request: EngineRequest,
  { spec, operations, base_first }: NonNullable<EngineRequest["refine"]>,
): AsyncGenerator<Design> {
  const { brief, count, seed, avoid } = request;
  if (base_first) yield await drawn(logos, spec);
  const rest = base_first ? count - 1 : count;
  if (rest <= 0) return;
  const made: LogoSpec[] = [];
  for await (const design of logos.refine({ brief, spec, operations, count: rest, seed, avoid })) {
    made.push(design.spec);
    yield design;
  }
  const missing = rest - made.length;
  if (missing > 0) yield* siblings(logos, request, { made, missing, operations });
}

interface Shortfall {
  /** What does what was asked, best first. */
  readonly made: readonly LogoSpec[];
  readonly missing: number;
  readonly operations: readonly RefineOperation[];
}

/**
 * Where an instruction can be done in fewer ways than were asked for: variations of those that do
 * it, the best one first, in what the instruction leaves open.
 */
async function* siblings(
  logos: LogoEngine,
  { brief, seed, avoid }: EngineRequest,
  { made, missing, operations }: Shortfall,
): AsyncGenerator<Design> {
  const what = settledBy(operations);
  const held: RefineOperation[] = what.length === 0 ? [] : [{ kind: "keep", what }];
  const known = [...avoid, ...made];
  let left = missing;
  for (const spec of made) {
    const found = logos.refine({ brief, spec, operations: held, count: left, seed, avoid: known });
    for await (const design of orNothing(found)) {
      known.push(design.spec);
      left -= 1;
      yield design;
    }
    if (left === 0) return;
  }
}

/** Ends where the engine finds nothing that can be drawn. */
async function* orNothing(designs: AsyncGenerator<Design>): AsyncGenerator<Design> {
  try {
    yield* designs;
  } catch (error) {
    if (!(error instanceof LogoError)) throw error;
  }
}

async function drawn(logos: LogoEngine, spec: LogoDesign["spec"]): Promise<Design> {
  return { spec, svg: await logos.draw(spec), rationale: "As it was changed by hand" };
}

/** New designs, each with the same edits; one that cannot take them stays as it was found. */
async function* held(
  logos: LogoEngine,
  request: EngineRequest,
  operations: NonNullable<EngineRequest["operations"]>,
): AsyncGenerator<Design> {
  const { brief, seed } = request;
  for await (const design of fresh(logos, request)) {
    const edits = logos.refine({ brief, spec: design.spec, operations, count: 1, seed });
    yield (await firstOf(edits)) ?? design;
  }
}

async function firstOf(designs: AsyncGenerator<Design>): Promise<Design | null> {
  for await (const design of orNothing(designs)) return design;
  return null;
}
