import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startEnginesServer } from "../support/engines-server.ts";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { createRandom } from "../support/random.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import { API, expectJson, newVisitor } from "../support/suite.ts";

const ROUNDS = Math.ceil(Number(process.env["KILL_ROUNDS"] ?? 20) / 4);
const SEED = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const LONGEST_WAIT_MS = 500;
const TEST_LIMIT = { timeout: 600_000 };

function enginesFile(vendors: readonly PictureVendor[]): string {
  return JSON.stringify({
    vendors: vendors.map(({ baseUrl }, index) => ({
      id: `vendor-${index + 1}`,
      kind: "openai-compatible",
      base_url: baseUrl,
      models: [{ id: "brush", price: 0.01, typical_ms: 100 }],
    })),
  });
}

describe.each(["embedded", "postgres"] as const)(
  "kill -9 while vendors make pictures, on %s",
  (database) => {
    test(
      `at ${ROUNDS} random moments, nothing is lost and nothing paid for twice`,
      TEST_LIMIT,
      async () => {
        const vendors = [await startPictureVendor(), await startPictureVendor()];
        for (const vendor of vendors) onTestFinished(() => vendor.close());
        const server = await requireOrSkip(() =>
          startEnginesServer(database, enginesFile(vendors)),
        );
        if (server === null) return;
        onTestFinished(() => server.dispose());
        process.stdout.write(`kill -9, vendors, ${database}: KILL_SEED=${SEED}\n`);
        const random = createRandom(SEED);
        const visitor = newVisitor(server.process.url);
        const warm = expectJson(await visitor.post(`${API}/generate`, { prompt: "a fox" }), 200);
        expect(listAt(warm, "variations").map((one) => at(one, "model_used"))).toEqual([
          "vendor-1/brush",
        ]);
        for (let round = 0; round < ROUNDS; round += 1) {
          const paidBefore = paid(vendors);
          const headers = { "idempotency-key": crypto.randomUUID(), prefer: "wait=0" };
          const brief = { name: `Round ${round}`, num_variations: 1 };
          const send = () => visitor.post(`${API}/projects`, brief, { headers });
          const first = send().catch((error: unknown) => {
            // The line that the kill broke; anything else is a finding.
            if (error instanceof TypeError) return null;
            throw error;
          });
          await new Promise((resolve) =>
            setTimeout(resolve, Math.round(random() * LONGEST_WAIT_MS)),
          );
          await server.process.kill9();
          await first;
          await server.process.start();
          visitor.moveTo(server.process.url);
          const again = await send();
          expect([201, 202], again.text).toContain(again.status);
          await expectDoneOnce(visitor, again.json());
          expect(paid(vendors) - paidBefore).toBeLessThanOrEqual(1);
        }
      },
    );
  },
);

/** How many pictures all of them were asked for, each of which is paid for. */
function paid(vendors: readonly PictureVendor[]): number {
  return vendors.reduce((sum, { asked }) => sum + asked.length, 0);
}

async function expectDoneOnce(visitor: HttpSession, project: unknown): Promise<void> {
  const stream = await openAs(visitor, textAt(project, "stream_url"));
  const events = (await stream.all()).map(toEvent);
  expectWholeStream(events);
  expect(at(events.at(-1)?.data, "generation", "status")).toBe("completed");
  expect(events.filter(({ event }) => event === "asset_completed").length).toBe(1);
  const id = textAt(project, "generation_id");
  const found = expectJson(await visitor.get(`${API}/generations/${id}`), 200);
  const [asset] = listAt(found, "assets");
  const outcomes = listAt(asset, "attempts").map((one) => at(one, "outcome"));
  expect(outcomes.filter((outcome) => outcome === "completed")).toEqual(["completed"]);
  expect(outcomes).not.toContain("started");
}
