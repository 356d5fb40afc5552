import { createClient } from "@emblazon/client";
import type { EmblazonClient } from "@emblazon/client";

/** What an answer may tell about who this browser is. */
export type AnswerKind = "read" | "changed" | "refused" | "failed";

/**
 * The client for the server that this page came from, below its base path.
 *
 * @param onAnswer told of every answer what became of the call
 */
export function createBrowserClient(onAnswer: (kind: AnswerKind) => void): EmblazonClient {
  return createClient({
    baseUrl: new URL("api/v1/", document.baseURI).href,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      onAnswer(kindOf(response, init?.method ?? "GET"));
      return response;
    },
  });
}

function kindOf({ ok, status }: Response, method: string): AnswerKind {
  if (ok) return method === "GET" ? "read" : "changed";
  return status === 401 || status === 404 ? "refused" : "failed";
}
