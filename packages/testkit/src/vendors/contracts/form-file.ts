import { z } from "zod";

/** A file in a form, of one of the types. */
export const formFile = (...types: readonly string[]): z.ZodType =>
  z.strictObject({
    name: z.string().min(1),
    type: z.enum(types),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, "the file is empty"),
  });
