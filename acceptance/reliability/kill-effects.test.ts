import type { HttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import { colourfulPng, photoForm } from "../support/photo-form.ts";
import { createRandom } from "../support/random.ts";
import { storedFiles } from "../support/stored-files.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import { API, expectJson, newVisitor } from "../support/suite.ts";

const ROUNDS = Math.ceil(Number(process.env["KILL_ROUNDS"] ?? 20) / 4);
const SEED = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const LONGEST_WAIT_MS = 700;
const TEST_LIMIT = { timeout: 600_000 };
const TRANSFORM = `${API}/images/transform`;

/** Large enough to be worked on for a while. */
const photo = colourfulPng(1600, 1200);
const form = (): FormData => photoForm(photo, "OIL_PAINTING");

describe.each(["embedded", "postgres"] as const)(
  "kill -9 while photos are painted, on %s",
  (database) => {
    test(`at ${ROUNDS} random moments, loses and repeats nothing`, TEST_LIMIT, async () => {
      const server = await requireOrSkip(() => startOwnServer(database));
      if (server === null) return;
      onTestFinished(() => server.dispose());
      process.stdout.write(`kill -9, effects, ${database}: KILL_SEED=${SEED}\n`);
      const random = createRandom(SEED);
      const visitor = newVisitor(server.process.url);
      // So that the visitor is someone, and the engine warm.
      const patient = { form: form(), headers: { prefer: "wait=60" } };
      expectJson(await visitor.post(TRANSFORM, undefined, patient), 201);
      for (let round = 0; round < ROUNDS; round += 1) {
        const key = crypto.randomUUID();
        const headers = { "idempotency-key": key, prefer: "wait=0" };
        const send = () => visitor.post(TRANSFORM, undefined, { form: form(), headers });
        const first = send().catch((error: unknown) => {
          // The line that the kill broke; anything else is a finding.
          if (error instanceof TypeError) return null;
          throw error;
        });
        await new Promise((resolve) => setTimeout(resolve, Math.round(random() * LONGEST_WAIT_MS)));
        await server.process.kill9();
        const before = await first;
        await server.process.start();
        visitor.moveTo(server.process.url);
        const again = await send();
        expect([201, 202], again.text).toContain(again.status);
        const job = again.json();
        if (before !== null) expect(at(job, "uuid")).toBe(at(before.json(), "uuid"));
        await expectDoneOnce(visitor, job);
      }
      const listed = expectJson(await visitor.get(`${API}/images?limit=100`), 200);
      expect(listAt(listed, "data").length).toBe(ROUNDS + 1);
      const files = await storedFiles(server.process.dataDir);
      const claimed = listAt(listed, "data").map((one) => textAt(one, "uuid"));
      for (const uuid of claimed) {
        expect(files.filter((path) => path.includes(`assets/${uuid}/`)).length).toBe(2);
      }
    });
  },
);

/** Follows a job to its end, and checks that it came once. */
async function expectDoneOnce(visitor: HttpSession, job: unknown): Promise<void> {
  const stream = await openAs(visitor, textAt(job, "stream_url"));
  const events = (await stream.all()).map(toEvent);
  expectWholeStream(events);
  expect(at(events.at(-1)?.data, "generation", "status")).toBe("completed");
  expect(events.filter(({ event }) => event === "asset_completed").length).toBe(1);
  const uuid = textAt(job, "uuid");
  const done = expectJson(await visitor.get(`${API}/images/${uuid}`), 200);
  expect(at(done, "status")).toBe("done");
  const result = await visitor.get(textAt(done, "processed_url"));
  expect([result.status, result.bytes.length > 1000]).toEqual([200, true]);
  const found = expectJson(await visitor.get(`${API}/assets/${uuid}`), 200);
  const outcomes = listAt(found, "attempts").map((one) => at(one, "outcome"));
  expect(outcomes.filter((outcome) => outcome === "completed")).toEqual(["completed"]);
  expect(outcomes.filter((outcome) => outcome === "started")).toEqual([]);
}
