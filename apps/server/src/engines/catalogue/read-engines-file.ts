import { z } from "zod";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import { hasUser } from "../../platform/outgoing/outgoing-url.ts";
import type { EngineSettings } from "../pictures/engine-catalogue.ts";
import { VENDOR_KINDS } from "../pictures/vendor-config.ts";
import type { ModelConfig, VendorConfig } from "../pictures/vendor-config.ts";
import { capabilities, USUAL_TIMES } from "./presets.ts";
import { PLAN_DEADLINE_MS } from "./settings-from-keys.ts";
import { MOST_PARTIALS, whyNoPartials, withPartials } from "./with-partials.ts";

const dollars = z.number().min(0).max(1_000_000);
const milliseconds = z.int().min(100).max(3_600_000);
const ID = z.string().regex(/^[A-Za-z0-9][\w.-]{0,60}$/, "letters, digits and .-_ only");

/** What models are asked for; another word would be taken for an ability and never be asked for. */
const ABILITIES = ["text_to_image", "image_to_image", "mask", "seed", "negative_prompt"] as const;
/** `1024x1024`, or one of the names that vendors have, such as 2K; Gemini's smallest is `512`. */
const SIZE = z.string().regex(/^(?:\d{2,5}[x*]\d{2,5}|\d{1,2}K|512)$/, "write 1024x768 or 2K");

const address = z
  .url({ protocol: /^https?$/, error: "write a whole http or https address" })
  .refine((text) => !hasUser(URL.parse(text)), { message: "write user:password as api_key" });

const fileModel = z.strictObject({
  id: z.string().min(1).max(150).regex(/^\S+$/, "no blanks"),
  name: z.string().max(80).optional(),
  /** US dollars a picture. */
  price: dollars,
  capabilities: z.array(z.enum(ABILITIES)).min(1).default(["text_to_image"]),
  max_px: z.int().min(64).max(16_384).default(2048),
  /** What it makes and nothing between, such as 1024x1024 or 2K. */
  sizes: z.array(SIZE).default([]),
  /** For models that take a shape and no size, such as 16:9. */
  aspect_ratios: z.array(z.string().regex(/^\d{1,3}:\d{1,3}$/, "write 16:9")).default([]),
  /** Which of the workflows ComfyUI runs. */
  workflow: z.enum(["stable-diffusion", "flux"]).optional(),
  /** How many pictures it works from at the most. */
  max_inputs: z.int().min(0).max(16).optional(),
  /** How many pictures on the way to its result it is asked for. */
  partial_images: z.int().min(0).max(MOST_PARTIALS).optional(),
  loras: z.union([z.array(z.string().max(200)), z.literal("any")]).default([]),
  retired: z.boolean().default(false),
  typical_ms: milliseconds.default(USUAL_TIMES.typicalMs),
  limit_ms: milliseconds.default(USUAL_TIMES.limitMs),
});

const fileVendor = z
  .strictObject({
    id: ID,
    name: z.string().max(80).optional(),
    kind: z.enum(VENDOR_KINDS),
    base_url: address,
    api_key: z.string().trim().min(1).optional(),
    api_key_env: z.string().min(1).optional(),
    models: z.array(fileModel).min(1),
  })
  .refine(({ api_key, api_key_env }) => api_key === undefined || api_key_env === undefined, {
    message: "give api_key or api_key_env, not both",
  });

const enginesFile = z.strictObject({
  vendors: z.array(fileVendor).default([]),
  chain: z.array(z.string()).optional(),
  deadline_ms: milliseconds.optional(),
  budget: z
    .strictObject({
      per_picture: dollars.optional(),
      per_user_per_day: dollars.optional(),
      per_vendor_per_day: dollars.optional(),
    })
    .default({}),
  language: z
    .strictObject({
      kind: z.enum(["openai-compatible", "gemini"]),
      base_url: address,
      api_key: z.string().trim().optional(),
      api_key_env: z.string().optional(),
      model: z.string().min(1),
      /** US dollars a call. */
      price: dollars.default(0),
      deadline_ms: z.int().min(500).max(120_000).default(PLAN_DEADLINE_MS),
    })
    .optional(),
});
type EnginesFile = z.output<typeof enginesFile>;

export interface ReadOptions {
  /** The settings without the file, which it adds to and overrides. */
  readonly base: EngineSettings;
  /** The value of an environment variable. */
  readonly readVariable: (name: string) => string | undefined;
}

export type ReadResult =
  | { readonly kind: "good"; readonly settings: EngineSettings }
  /** One line per mistake, each with its place. */
  | { readonly kind: "bad"; readonly problems: readonly string[] };

const MICROS_PER_DOLLAR = 1_000_000;

/** Reads the owner's file, YAML or JSON; every mistake is told with its line. */
export function readEnginesFile(text: string, options: ReadOptions): ReadResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return bad(document.errors.map((error) => at(lines, error.pos[0], error.message)));
  }
  const parsed = enginesFile.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    return bad(
      parsed.error.issues
        .flatMap((issue) => describeIssue(issue, document))
        .map(({ offset, message }) => at(lines, offset, message)),
    );
  }
  const settings = merge(parsed.data, options);
  const problems = findMistakes(parsed.data, settings, options).map(({ path, message }) =>
    at(lines, offsetOf(document, path), message),
  );
  return problems.length > 0 ? bad(problems) : { kind: "good", settings };
}

interface Place {
  readonly offset: number;
  readonly message: string;
}

/** Names that are not known are told one by one, each where it stands. */
function describeIssue(issue: z.core.$ZodIssue, document: Document): Place[] {
  const { path, message } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      offset: offsetOfKey(document, path, key),
      message: `${[...path, key].join(".")}: there is no such setting`,
    }));
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  return [{ offset: offsetOf(document, path), message: `${where}${message}` }];
}

function bad(problems: readonly string[]): ReadResult {
  return { kind: "bad", problems };
}

function at(lines: LineCounter, offset: number, message: string): string {
  return `line ${lines.linePos(offset).line}: ${message}`;
}

/** Where what a path names begins, or the nearest that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], name: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
  const found = keys.find((key) => isScalar(key) && String(key.value) === name);
  return hasRange(found) ? found.range[0] : offsetOf(document, path);
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function merge(file: EnginesFile, { base, readVariable }: ReadOptions): EngineSettings {
  const own = file.vendors.map((vendor) => toVendor(vendor, readVariable));
  const ownIds = new Set(own.map(({ id }) => id));
  const vendors = [...own, ...base.vendors.filter(({ id }) => !ownIds.has(id))];
  const named = own.flatMap(({ id, models }) => models.map((model) => `${id}/${model.id}`));
  const { budget } = file;
  return {
    vendors,
    chain: file.chain ?? [...new Set([...named, ...base.chain])],
    deadlineMs: file.deadline_ms ?? base.deadlineMs,
    budget: {
      perPictureMicros: toMicros(budget.per_picture) ?? base.budget.perPictureMicros,
      perUserPerDayMicros: toMicros(budget.per_user_per_day) ?? base.budget.perUserPerDayMicros,
      perVendorPerDayMicros:
        toMicros(budget.per_vendor_per_day) ?? base.budget.perVendorPerDayMicros,
    },
    language: file.language === undefined ? base.language : toLanguage(file.language, readVariable),
  };
}

function toMicros(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : Math.round(amount * MICROS_PER_DOLLAR);
}

type Keyed = Pick<EnginesFile["vendors"][number], "api_key" | "api_key_env" | "base_url">;
type Access = Pick<VendorConfig, "apiKey" | "baseUrl">;

function accessOf(
  { api_key, api_key_env, base_url }: Keyed,
  readVariable: ReadOptions["readVariable"],
): Access {
  const fromVariable = api_key_env === undefined ? undefined : readVariable(api_key_env)?.trim();
  return { apiKey: api_key ?? fromVariable ?? null, baseUrl: base_url.replace(/(?<!\/)\/+$/, "") };
}

function toVendor(
  vendor: EnginesFile["vendors"][number],
  readVariable: ReadOptions["readVariable"],
): VendorConfig {
  const { id, name = id, kind, models } = vendor;
  const own = models.map((model) => withPartials(toModel(model), kind, model.partial_images));
  return { id, name, kind, models: own, ...accessOf(vendor, readVariable) };
}

function toModel(model: EnginesFile["vendors"][number]["models"][number]): ModelConfig {
  const { id, name = id, price, loras, retired } = model;
  const offered = capabilities(model.capabilities, model.max_px);
  const { sizes, aspect_ratios, workflow, max_inputs } = model;
  return {
    id,
    name,
    priceMicros: toMicros(price) ?? 0,
    capabilities: {
      ...offered,
      choices: {
        lora: loras,
        ...(sizes.length === 0 ? {} : { size: sizes }),
        ...(aspect_ratios.length === 0 ? {} : { aspect_ratio: aspect_ratios }),
        ...(workflow === undefined ? {} : { workflow: [workflow] }),
      },
      limits: {
        ...offered.limits,
        ...(max_inputs === undefined ? {} : { input_pictures: { most: max_inputs } }),
      },
    },
    retired,
    typicalMs: model.typical_ms,
    limitMs: model.limit_ms,
  };
}

function toLanguage(
  language: NonNullable<EnginesFile["language"]>,
  readVariable: ReadOptions["readVariable"],
): EngineSettings["language"] {
  const { kind, model, price, deadline_ms: deadlineMs } = language;
  const priceMicros = toMicros(price) ?? 0;
  const access = accessOf(language, readVariable);
  return { vendor: "language", kind, model, priceMicros, deadlineMs, ...access };
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the shape alone does not show. */
function findMistakes(
  file: EnginesFile,
  settings: EngineSettings,
  { readVariable }: ReadOptions,
): Mistake[] {
  const known = new Set(
    settings.vendors.flatMap(({ id, models }) => models.map((model) => `${id}/${model.id}`)),
  );
  const ids = file.vendors.map(({ id }) => id);
  return [
    ...(file.chain ?? []).flatMap((id, index): Mistake[] =>
      known.has(id) ? [] : [{ path: ["chain", index], message: `${id}: there is no such model` }],
    ),
    ...ids.flatMap((id, index): Mistake[] =>
      ids.indexOf(id) === index
        ? []
        : [{ path: ["vendors", index, "id"], message: `${id}: this vendor is there twice` }],
    ),
    ...file.vendors.flatMap(findTwins),
    ...file.vendors.flatMap(findPartialMistakes),
    ...file.vendors.flatMap(({ api_key_env }, index) =>
      missingVariable(api_key_env, ["vendors", index], readVariable),
    ),
    ...missingVariable(file.language?.api_key_env, ["language"], readVariable),
  ];
}

function findTwins({ id: of, models }: EnginesFile["vendors"][number], vendor: number): Mistake[] {
  const ids = models.map(({ id }) => id);
  return ids.flatMap((id, index): Mistake[] => {
    const path = ["vendors", vendor, "models", index, "id"];
    const message = `${of}/${id}: this model is there twice`;
    return ids.indexOf(id) === index ? [] : [{ path, message }];
  });
}

function findPartialMistakes(
  { kind, models }: EnginesFile["vendors"][number],
  vendor: number,
): Mistake[] {
  return models.flatMap(({ id, partial_images = 0 }, index): Mistake[] => {
    const why = partial_images === 0 ? null : whyNoPartials(id, kind);
    const path = ["vendors", vendor, "models", index, "partial_images"];
    return why === null ? [] : [{ path, message: `partial_images: ${why}` }];
  });
}

/** What else stands there may be the key itself, which goes into no log. */
const USUAL_NAME = /^[A-Z][A-Z\d_]*$/;

function missingVariable(
  name: string | undefined,
  of: readonly PropertyKey[],
  readVariable: ReadOptions["readVariable"],
): Mistake[] {
  if (name === undefined || readVariable(name) !== undefined) return [];
  const told = USUAL_NAME.test(name) ? name : "this variable";
  return [{ path: [...of, "api_key_env"], message: `${told} is not set` }];
}
