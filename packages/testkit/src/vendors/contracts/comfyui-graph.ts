import { z } from "zod";

const link = z.tuple([z.string(), z.int().nonnegative()]);
const text = z.string();
const side = z.int().min(16).max(16_384).multipleOf(8);

/** A node of a class, with its inputs and no others. */
const node = <Inputs extends z.ZodRawShape>(name: string, inputs: Inputs) =>
  z.strictObject({ class_type: z.literal(name), inputs: z.strictObject(inputs) });

const latent = { width: side, height: side, batch_size: z.int().min(1).max(4096) };
const nodes = z.discriminatedUnion("class_type", [
  node("CheckpointLoaderSimple", { ckpt_name: text.min(1) }),
  node("LoraLoader", {
    ...{ model: link, clip: link, lora_name: text.min(1) },
    ...{ strength_model: z.number(), strength_clip: z.number() },
  }),
  node("CLIPTextEncode", { text, clip: link }),
  node("FluxGuidance", { conditioning: link, guidance: z.number().min(0).max(100) }),
  node("EmptyLatentImage", latent),
  node("EmptySD3LatentImage", latent),
  node("LoadImage", { image: text.min(1) }),
  node("ImageScale", {
    ...{ image: link, upscale_method: z.enum(["nearest-exact", "bilinear", "lanczos"]) },
    ...{ width: z.int(), height: z.int(), crop: z.enum(["disabled", "center"]) },
  }),
  node("VAEEncode", { pixels: link, vae: link }),
  node("SetLatentNoiseMask", { samples: link, mask: link }),
  node("KSampler", {
    ...{ model: link, positive: link, negative: link, latent_image: link },
    ...{ seed: z.int().nonnegative(), steps: z.int().min(1).max(10_000) },
    ...{ cfg: z.number().min(0).max(100), denoise: z.number().min(0).max(1) },
    ...{ sampler_name: z.enum(["euler", "dpmpp_2m"]), scheduler: z.enum(["normal", "simple"]) },
  }),
  node("VAEDecode", { samples: link, vae: link }),
  node("PreviewImage", { images: link }),
  node("SaveImage", { images: link, filename_prefix: text }),
]);

/** A graph whose links lead to nodes of it, and which has something to show. */
export const comfyGraph = z
  .record(z.string(), nodes)
  .refine(
    (graph) =>
      Object.values(graph).every(({ inputs }) =>
        Object.values(inputs).every(
          (input) => !Array.isArray(input) || Object.hasOwn(graph, input[0]),
        ),
      ),
    "a link leads nowhere",
  )
  .refine(
    (graph) => Object.values(graph).some(({ class_type }) => class_type === "PreviewImage"),
    "it has no output",
  );
