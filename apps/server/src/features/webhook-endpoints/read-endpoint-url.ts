import { AppError } from "../../platform/errors/app-error.ts";
import { findOutgoingError } from "../../platform/outgoing/outgoing-error.ts";
import type { WebhookWay } from "./endpoint-parts.ts";

/**
 * The address of an endpoint, judged by its text alone: what its name leads to is seen each time when it
 * is connected to, and nobody learns here whether there is such a name.
 * @throws AppError `address_refused`
 */
export function readEndpointUrl({ parse }: Pick<WebhookWay, "parse">, text: string): string {
  try {
    return parse(text).href;
  } catch (error) {
    if (findOutgoingError(error) === null) throw error;
    throw new AppError(
      "address_refused",
      "Give a public https address, without a user or a port of its own.",
      {
        cause: error,
        fields: [{ field: "url", message: "must be a public https address" }],
      },
    );
  }
}
