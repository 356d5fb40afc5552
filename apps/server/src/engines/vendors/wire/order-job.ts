import { AttemptError, type Call } from "@emblazon/failover";
import type { z } from "zod";
import type { Asked, VendorClient } from "./vendor-client.ts";

/**
 * Has a job made, and reads what it is called. A good answer that cannot be read may be of a job that
 * goes on all the same. @throws AttemptError, with fate `unknown` there
 */
export async function orderJob<Schema extends z.ZodType>(
  client: VendorClient,
  schema: Schema,
  { asked, call }: { readonly asked: Asked; readonly call: Call },
): Promise<z.output<Schema>> {
  try {
    return await client.askJson(schema, asked, call);
  } catch (error) {
    if (!(error instanceof AttemptError) || error.failure.errorClass !== "bad_output") throw error;
    throw new AttemptError("bad_output", error.message, { fate: "unknown", cause: error });
  }
}
