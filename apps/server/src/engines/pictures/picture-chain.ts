import type { EngineCatalogue, EngineSettings } from "./engine-catalogue.ts";
import type { VendorPictureTarget } from "./picture-request.ts";
import type { CreateVendorTarget, ModelConfig, VendorConfig } from "./vendor-config.ts";

/** A model with its vendor. */
export interface KnownModel {
  /** `vendor/model` */
  readonly id: string;
  readonly vendor: VendorConfig;
  readonly model: ModelConfig;
}

/** The models of vendors, in the order of asking. */
export interface PictureChain {
  settings(): EngineSettings;
  /** What is wrong with the settings as they lie there now. */
  problems(): readonly string[];
  /** Every model that is set up, retired ones too. */
  models(): readonly KnownModel[];
  /**
   * Who is asked for a choice (`auto`, one of our own, or `vendor/model`), in this order: a model that
   * was asked for by name first, then the chain. Retired ones and those in `switchedOff` are not.
   */
  targets(choice: string, switchedOff: ReadonlySet<string>): readonly VendorPictureTarget[];
  close(): Promise<void>;
}

export interface VendorFetch {
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

export interface PictureChainOptions {
  readonly catalogue: EngineCatalogue;
  readonly createTarget: CreateVendorTarget;
  /** The way out to one vendor, whose own address may be local. */
  readonly openFetch: (vendor: VendorConfig) => VendorFetch;
}

export const BUILT_IN = "built-in";
/** Our own engine, which draws what the language model of the settings directs. */
export const BUILT_IN_DIRECTED = "built-in-directed";
const AUTO = "auto";

export function createPictureChain(options: PictureChainOptions): PictureChain {
  const { catalogue, createTarget, openFetch } = options;
  // Of each vendor as the settings have it: how long one is waited for is part of them. Those of before
  // stay open, since somebody may still wait for an answer on them.
  const fetches = new Map<VendorConfig, VendorFetch>();
  const targets = new Map<
    string,
    { readonly of: KnownModel; readonly target: VendorPictureTarget }
  >();

  const fetchOf = (vendor: VendorConfig): typeof fetch => {
    const known = fetches.get(vendor) ?? openFetch(vendor);
    fetches.set(vendor, known);
    return known.fetch;
  };
  const targetOf = (known: KnownModel): VendorPictureTarget => {
    const before = targets.get(known.id);
    if (before?.of.model === known.model && before.of.vendor === known.vendor) return before.target;
    const { vendor, model } = known;
    const target = createTarget({ vendor, model, fetch: fetchOf(vendor) });
    targets.set(known.id, { of: known, target });
    return target;
  };
  const models = (): KnownModel[] => modelsOf(catalogue.current());

  return {
    settings: () => catalogue.current(),
    problems: () => catalogue.problems(),
    models,
    targets: (choice, switchedOff) => {
      if (choice === BUILT_IN || choice === BUILT_IN_DIRECTED) return [];
      const byId = new Map(models().map((known) => [known.id, known]));
      const { chain } = catalogue.current();
      const order = new Set(choice === AUTO ? chain : [choice, ...chain]);
      return [...order].flatMap((id) => {
        const known = byId.get(id);
        const isAsked = known !== undefined && !known.model.retired && !switchedOff.has(id);
        return isAsked ? [targetOf(known)] : [];
      });
    },
    close: async () => {
      catalogue.close();
      await Promise.all([...fetches.values()].map((one) => one.close()));
    },
  };
}

function modelsOf({ vendors }: EngineSettings): KnownModel[] {
  return vendors.flatMap((vendor) =>
    vendor.models.map((model) => ({ id: `${vendor.id}/${model.id}`, vendor, model })),
  );
}
