import { z } from "zod";
import { hasUser } from "../platform/outgoing/outgoing-url.ts";
import { setting, url } from "./setting-kinds.ts";

const group = "Engines";

const key = (doc: string): z.ZodOptional<z.ZodString> =>
  z.string().trim().min(1).optional().meta(setting({ group, doc }));

const address = (whose: string, usual: string) =>
  url(/^https?$/, "write a whole address such as https://api.example.com/v1")
    .refine((value) => !hasUser(URL.parse(value)), {
      message: "write it without a user and a password, with which it is never asked",
    })
    .transform((value) => value.replace(/(?<!\/)\/+$/, ""))
    .default(usual)
    .meta(setting({ group, doc: `Where ${whose} is asked; a local address too.` }));

/** Vendors of models that are on when their key is there; see `../environment.ts`. */
export const engineSettings = {
  A4F_API_KEY: key("Turns A4F on, which resells the models of many vendors."),
  A4F_BASE_URL: address("A4F", "https://api.a4f.co/v1"),
  OPENAI_API_KEY: key("Turns OpenAI's image models on."),
  OPENAI_BASE_URL: address("OpenAI", "https://api.openai.com/v1"),
  GEMINI_API_KEY: key("Turns Google's Gemini image models on."),
  GEMINI_BASE_URL: address("Gemini", "https://generativelanguage.googleapis.com/v1beta"),
  ARK_API_KEY: key("Turns Seedream of BytePlus on."),
  ARK_BASE_URL: address("Seedream", "https://ark.ap-southeast.bytepluses.com/api/v3"),
  REPLICATE_API_TOKEN: key("Turns Replicate on."),
  REPLICATE_BASE_URL: address("Replicate", "https://api.replicate.com/v1"),
  FAL_KEY: key("Turns fal on."),
  FAL_BASE_URL: address("fal", "https://queue.fal.run"),
  HF_TOKEN: key("Turns Hugging Face's inference on."),
  HF_BASE_URL: address("Hugging Face", "https://router.huggingface.co/hf-inference"),
  LANGUAGE_MODEL: z
    .string()
    .trim()
    .regex(
      /^(?:off|(?:gemini|openai|a4f)\/\S{1,150})$/,
      "write gemini/…, openai/… or a4f/… with the model's name, or off",
    )
    .optional()
    .meta(
      setting({
        group,
        doc: "The model that plans logos and writes prompts for image models, such as gemini/gemini-3.8-flash, by the key of its vendor; off for none. ENGINES_FILE can name any other.",
        defaultNote: "a fast one of Gemini or OpenAI, where their key is set",
      }),
    ),
  ENGINES_FILE: z
    .string()
    .trim()
    .optional()
    .meta(
      setting({
        group,
        doc: "A file, YAML or JSON, with more vendors, the chain, deadline and budget; see docs/engines.md. Changes are picked up while the server runs.",
        defaultNote: "none",
      }),
    ),
};
