import { z } from "zod";

export const promptAnswer = z.object({ prompt_id: z.string().min(1) });

const file = z.object({
  filename: z.string(),
  subfolder: z.string().default(""),
  type: z.string().default("output"),
});
export type ComfyFile = z.output<typeof file>;

/** `/history/{id}`: empty until the work is over. */
export const history = z.record(
  z.string(),
  z.object({
    outputs: z.record(z.string(), z.looseObject({ images: z.array(file).optional() })),
    status: z
      .object({
        status_str: z.string(),
        messages: z.array(z.tuple([z.string(), z.unknown()])).default([]),
      })
      .nullish(),
  }),
);

/** `/queue`: each entry is `[number, id, graph, …]`. */
export const queue = z.object({
  queue_running: z.array(z.tuple([z.number(), z.string()], z.unknown())),
  queue_pending: z.array(z.tuple([z.number(), z.string()], z.unknown())),
});

export const uploaded = z.object({ name: z.string(), subfolder: z.string().default("") });

const trouble = z.object({ exception_message: z.string().default("") });

/** What stopped a run, from the messages of its history. */
export function readTrouble(messages: readonly (readonly [string, unknown])[]): {
  readonly kind: "interrupted" | "failed";
  readonly said: string;
} {
  if (messages.some(([name]) => name === "execution_interrupted"))
    return { kind: "interrupted", said: "" };
  const found = messages.find(([name]) => name === "execution_error")?.[1];
  const parsed = trouble.safeParse(found);
  return { kind: "failed", said: parsed.success ? parsed.data.exception_message : "it failed" };
}
