import type { Size } from "../request/find-size.ts";

/** A value of a node, or the output number `1` of node `0`. */
export type NodeInput = string | number | readonly [string, number];

export interface WorkflowNode {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, NodeInput>>;
}

/** A graph as ComfyUI runs it, by the names of its nodes. */
export type Workflow = Readonly<Record<string, WorkflowNode>>;

export type WorkflowFamily = "stable-diffusion" | "flux";

/** What is put into a workflow: as values of fields only, never as text of the graph. */
export interface WorkflowWish {
  readonly checkpoint: string;
  readonly wanted: string;
  readonly unwanted: string;
  readonly size: Size;
  readonly seed: number;
  /** Names of files at the server; null where there are none. */
  readonly input: string | null;
  readonly mask: string | null;
  readonly lora: string | null;
}

interface FamilySettings {
  readonly steps: number;
  readonly fastSteps: number;
  readonly cfg: number;
  readonly scheduler: string;
  readonly emptyLatent: string;
}

const FAMILIES: Readonly<Record<WorkflowFamily, FamilySettings>> = {
  "stable-diffusion": {
    ...{ steps: 25, fastSteps: 6, cfg: 7 },
    ...{ scheduler: "normal", emptyLatent: "EmptyLatentImage" },
  },
  flux: {
    // Flux is guided by a node of its own, not by the sampler.
    ...{ steps: 20, fastSteps: 4, cfg: 1 },
    ...{ scheduler: "simple", emptyLatent: "EmptySD3LatentImage" },
  },
};
const FLUX_GUIDANCE = 3.5;
/** How much of a picture is made anew: of a whole one, and of what a mask leaves open. */
const DENOISE = { whole: 0.65, masked: 0.9 } as const;

/** The family of a checkpoint, by its file's name. */
export function familyOf(checkpoint: string): WorkflowFamily {
  return /flux/i.test(checkpoint) ? "flux" : "stable-diffusion";
}

/**
 * Words to picture, or picture to picture, with the nodes that every ComfyUI has. The picture is one
 * for viewing: it is not put among the owner's own results, and goes when the server starts anew.
 */
export function drawWorkflow(wish: WorkflowWish, family: WorkflowFamily): Workflow {
  const settings = FAMILIES[family];
  const isFast = /schnell|turbo|lightning|lcm|hyper/i.test(wish.checkpoint);
  const [model, clip]: readonly [NodeInput, NodeInput] =
    wish.lora === null
      ? [
          ["checkpoint", 0],
          ["checkpoint", 1],
        ]
      : [
          ["lora", 0],
          ["lora", 1],
        ];
  const latent = latentOf(wish, settings);
  const denoise = wish.input === null ? 1 : wish.mask === null ? DENOISE.whole : DENOISE.masked;
  return {
    checkpoint: node("CheckpointLoaderSimple", { ckpt_name: wish.checkpoint }),
    ...loraOf(wish),
    wanted: node("CLIPTextEncode", { text: wish.wanted, clip }),
    unwanted: node("CLIPTextEncode", { text: wish.unwanted, clip }),
    ...(family === "flux" && {
      guidance: node("FluxGuidance", { conditioning: ["wanted", 0], guidance: FLUX_GUIDANCE }),
    }),
    ...latent.nodes,
    sampler: node("KSampler", {
      ...{ model, seed: wish.seed, denoise, latent_image: latent.output },
      ...{ steps: isFast ? settings.fastSteps : settings.steps },
      ...{ cfg: isFast ? 1 : settings.cfg, sampler_name: "euler", scheduler: settings.scheduler },
      positive: [family === "flux" ? "guidance" : "wanted", 0],
      negative: ["unwanted", 0],
    }),
    picture: node("VAEDecode", { samples: ["sampler", 0], vae: ["checkpoint", 2] }),
    output: node("PreviewImage", { images: ["picture", 0] }),
  };
}

function loraOf({ lora }: WorkflowWish): Workflow {
  if (lora === null) return {};
  return {
    lora: node("LoraLoader", {
      ...{ model: ["checkpoint", 0], clip: ["checkpoint", 1], lora_name: lora },
      ...{ strength_model: 1, strength_clip: 1 },
    }),
  };
}

function latentOf(
  { input, mask, size }: WorkflowWish,
  { emptyLatent }: FamilySettings,
): { readonly nodes: Workflow; readonly output: NodeInput } {
  if (input === null)
    return {
      nodes: { empty: node(emptyLatent, { ...size, batch_size: 1 }) },
      output: ["empty", 0],
    };
  const nodes: Workflow = {
    input: node("LoadImage", { image: input }),
    scaled: node("ImageScale", {
      ...{ image: ["input", 0], upscale_method: "lanczos", crop: "center", ...size },
    }),
    encoded: node("VAEEncode", { pixels: ["scaled", 0], vae: ["checkpoint", 2] }),
  };
  if (mask === null) return { nodes, output: ["encoded", 0] };
  return {
    nodes: {
      ...nodes,
      // What is transparent in a loaded picture is its mask, as ours is meant.
      mask: node("LoadImage", { image: mask }),
      masked: node("SetLatentNoiseMask", { samples: ["encoded", 0], mask: ["mask", 1] }),
    },
    output: ["masked", 0],
  };
}

const node = (class_type: string, inputs: Readonly<Record<string, NodeInput>>): WorkflowNode => ({
  class_type,
  inputs,
});
