import { AttemptError } from "@emblazon/failover";
import type { ImagesFields } from "./images-request.ts";

/** Fields that not every server knows. */
export interface OptionalFields {
  readonly fields: ImagesFields;
  /** What a refusal of them says. */
  readonly named: RegExp;
}

/**
 * Asks one server with optional fields, and again without those that its refusal names, since nothing
 * was made then. What it has once refused it is not sent any more.
 */
export function createOptionalFields(all: readonly OptionalFields[]) {
  const refused = new Set<OptionalFields>();
  return async function ask<Answer>(
    asking: (fields: ImagesFields) => Promise<Answer>,
  ): Promise<Answer> {
    const left = all.filter((one) => !refused.has(one));
    const without = async (doubted: readonly OptionalFields[]): Promise<Answer> => {
      const sent = left.filter((one) => !doubted.includes(one));
      try {
        return await asking(
          Object.fromEntries(sent.flatMap(({ fields }) => Object.entries(fields))),
        );
      } catch (error) {
        const found = sent.find(({ named }) => isRefusalOf(error, named));
        if (found === undefined) throw error;
        const answer = await without([...doubted, found]);
        refused.add(found);
        return answer;
      }
    };
    return without([]);
  };
}

const REFUSALS: readonly string[] = ["invalid", "unsupported", "auth"];

function isRefusalOf(error: unknown, named: RegExp): boolean {
  if (!(error instanceof AttemptError)) return false;
  const { errorClass, fate, message } = error.failure;
  return REFUSALS.includes(errorClass) && fate === "none" && named.test(message);
}
