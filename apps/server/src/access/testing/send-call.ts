import { problem } from "@emblazon/contract";
import type { Answer, Ask } from "@emblazon/testkit/http-session";
import type { TestServer } from "../../features/testing/open-test-server.ts";
import type { Headers } from "./credentials.ts";
import type { PathIds } from "./owner.ts";
import { NO_ID } from "./route-table.ts";

export interface Call {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly ids?: PathIds | undefined;
  readonly body?: unknown;
  readonly headers: Headers;
}

/** Makes one call. Every one has the same request id, so that answers can be compared whole. */
export function sendCall(
  server: TestServer,
  { method, path, ids = {}, body, headers }: Call,
): Promise<Answer> {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => ids[name] ?? NO_ID);
  const ask: Ask = {
    headers: { ...headers, "x-request-id": "the-same-for-all" },
    ...(body === undefined ? {} : body instanceof FormData ? { form: body } : { json: body }),
  };
  return server.visitor().send(method, filled, ask);
}

/** All that an answer tells, but for what changes from one to the next by itself. */
export function toldBy({ status, headers, text }: Answer): string {
  const changing = ["date", "ratelimit"];
  const head = [...headers].filter(([name]) => !changing.includes(name));
  return JSON.stringify([status, head, text]);
}

/** An answer in a few words. */
export function show(answer: Answer): string {
  return `${answer.status} ${codeOf(answer) ?? answer.text.slice(0, 200)}`;
}

/** The code of an answer that is an error. */
export function codeOf({ text, headers }: Answer): string | undefined {
  if (headers.get("content-type")?.startsWith("application/problem+json") !== true)
    return undefined;
  return text === "" ? undefined : problem.parse(JSON.parse(text)).code;
}
