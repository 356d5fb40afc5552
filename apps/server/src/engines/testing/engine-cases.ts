import type { Target } from "@emblazon/failover";
import { makePng } from "@emblazon/testkit/images/png";
import type { EffectTask } from "../effects/effect-task.ts";
import { createEffectsEngine } from "../effects/effects-engine.ts";
import { createEffectsTarget } from "../effects/effects-target.ts";
import type { EngineDesign } from "../engine.ts";
import { createVectorEngine } from "../vector/vector-engine.ts";
import { createVectorTarget } from "../vector/vector-target.ts";
import { WARM_BRIEF } from "../vector/warm-brief.ts";
import { openVendor, pictureRequest } from "./open-vendor.ts";
import { VENDOR_CASES } from "./vendor-cases.ts";

/** An engine behind the pipeline, with what it can be asked for. */
export interface OpenEngine<Request, Result> {
  readonly target: Target<Request, Result>;
  readonly request: Request;
  /** What it cannot serve, by its own words. */
  readonly unable: Request;
  /** A request that it takes and then fails at; null where nothing is left to fail. */
  readonly spoilt: (() => Request) | null;
  /** Whether a result is of the kind that this engine makes. */
  isResult(result: Result): boolean;
  close(): Promise<void>;
}

/** Calls the rest of a test with an engine whose types belong together. */
export interface EngineCase {
  readonly name: string;
  use(body: <Request, Result>(engine: OpenEngine<Request, Result>) => Promise<void>): Promise<void>;
}

const engineCase = <Request, Result>(
  name: string,
  open: () => Promise<OpenEngine<Request, Result>>,
): EngineCase => ({
  name,
  use: async (body) => {
    const engine = await open();
    try {
      await body(engine);
    } finally {
      await engine.close();
    }
  },
});

/** Starting our own engine takes longer than all that is tried with its drawing. */
const drawing = once(drawOne);

/** Every engine that there is: vendors of each kind, and what is built in. */
export const ENGINE_CASES: readonly EngineCase[] = [
  engineCase("our own drawings", async () => {
    const request = pictureRequest({ drawn: await drawing() });
    return {
      target: createVectorTarget("built-in"),
      request,
      unable: { ...request, drawn: null },
      spoilt: null,
      isResult: ({ design }) => design.svg.startsWith("<svg"),
      close: async () => undefined,
    };
  }),
  engineCase("photo effects", async () => {
    const effects = createEffectsEngine({ threads: 1 });
    const picture = makePng({ width: 24, height: 16, colorAt: (x, y) => [x * 9, y * 9, 90] });
    const request: EffectTask = {
      ...{ picture, style: "SKETCH", strength: 100, params: {}, format: "png", quality: 85 },
    };
    return {
      target: createEffectsTarget(effects),
      request,
      unable: { ...request, style: "FRESCO" as EffectTask["style"] },
      spoilt: () => ({ ...request, picture: Buffer.from("no picture") }),
      isResult: ({ width, height }) => width === 24 && height === 16,
      close: () => effects.close(),
    };
  }),
  ...VENDOR_CASES.map((vendorCase) =>
    engineCase(vendorCase.name, async () => {
      const { target, guard, close } = await openVendor(vendorCase);
      const request = pictureRequest();
      return {
        target,
        request,
        unable: { ...request, lora: "another:ada" },
        spoilt: () => {
          guard.script({ kind: "quota" });
          return request;
        },
        isResult: ({ bytes }) => bytes.byteLength > 100,
        close,
      };
    }),
  ),
];

async function drawOne(): Promise<EngineDesign> {
  const engine = createVectorEngine({ threads: 1 });
  try {
    const request = { brief: WARM_BRIEF, count: 1, seed: 7, avoid: [], skip: [] };
    for await (const event of engine.run(request, { signal: new AbortController().signal })) {
      if (event.kind === "design") return event.design;
    }
    throw new Error("nothing was drawn");
  } finally {
    await engine.close();
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
