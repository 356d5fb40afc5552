import { imageJob, problem } from "@emblazon/contract";
import type { ImageJob } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { expect } from "vitest";
import { openTestServer } from "./open-test-server.ts";
import type { TestServer } from "./open-test-server.ts";
import { photoFile, transformForm } from "./photo-form.ts";
import { createTestEffects } from "./test-effects.ts";
import type { TestEffects } from "./test-effects.ts";

type Headers = Record<string, string>;

/** A server whose effects a test can lead, and someone who sends photos to it. */
export interface ImageBench {
  readonly server: TestServer;
  readonly effects: TestEffects;
  readonly owner: HttpSession;
  /** Sends a form to `POST /images/transform`. */
  send(form: FormData, headers?: Headers, who?: HttpSession): Promise<Answer>;
  /** Sends JSON there. */
  ask(body: unknown, headers?: Headers, who?: HttpSession): Promise<Answer>;
  /** A photo that is painted. */
  made(fields?: Record<string, string>): Promise<ImageJob>;
  /** Keys of everything that is stored of assets. */
  storedFiles(): Promise<string[]>;
}

export async function openImageBench(env: Record<string, string> = {}): Promise<ImageBench> {
  const effects = createTestEffects();
  const server = await openTestServer(undefined, env, undefined, { effects });
  const owner = server.visitor();
  const post = (who: HttpSession, body: unknown, ask: object): Promise<Answer> =>
    who.post("/api/v1/images/transform", body, ask);
  const send: ImageBench["send"] = (form, headers = {}, who = owner) =>
    post(who, undefined, { form, headers });
  return {
    ...{ server, effects, owner, send },
    ask: (body, headers = {}, who = owner) => post(who, body, { headers }),
    made: async (fields = {}) =>
      jobOf(await send(transformForm({ style: "SKETCH", ...fields }, await photoFile()))),
    storedFiles: async () => {
      const keys: string[] = [];
      for await (const { key } of server.parts.storage.list("assets/")) keys.push(key);
      return keys.toSorted();
    },
  };
}

/** The job that an answer tells, which must have that status. */
export function jobOf(answer: Answer, status = 201): ImageJob {
  expect(answer.status, answer.text).toBe(status);
  return imageJob.parse(answer.json());
}

/** What an answer that is an error says is wrong. */
export function problemOf(answer: Answer): { status: number; code: string; fields: string[] } {
  const { code, status, errors = [] } = problem.parse(answer.json());
  expect(status).toBe(answer.status);
  return { status, code, fields: errors.map(({ field }) => field) };
}
