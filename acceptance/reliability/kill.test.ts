import { randomUUID } from "node:crypto";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import { createRandom } from "../support/random.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import type { StreamEvent } from "../support/stream.ts";
import { API, expectJson, filePath, makeProject, newVisitor } from "../support/suite.ts";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 20);
const SEED = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
// Fifteen seconds are promised; twice that leaves room for a machine that does other things too.
const COMPLETES_WITHIN_MS = 30_000;
const TEST_LIMIT = { timeout: 1_200_000 };

/** One piece of work that was asked for, and what was heard of it before the kill. */
interface Asked {
  name: string;
  key: string;
  answer: Answer | null;
  heard: StreamEvent[];
}

describe.each(["embedded", "postgres"] as const)("kill -9, on %s", (database) => {
  test(
    `at ${ROUNDS} random moments of generations, loses and repeats nothing`,
    TEST_LIMIT,
    async () => {
      const server = await requireOrSkip(() => startOwnServer(database));
      if (server === null) return;
      onTestFinished(() => server.dispose());
      process.stdout.write(`kill -9, ${database}: KILL_SEED=${SEED} KILL_ROUNDS=${ROUNDS}\n`);
      const random = createRandom(SEED);
      const visitor = newVisitor(server.process.url);
      const first = await makeProject(visitor, { num_variations: 1 });
      const projects = new Map([[first.projectId, first.assetIds]]);
      for (let round = 0; round < ROUNDS; round += 1) {
        const delayMs = Math.round(random() * 1500);
        const asked = [0, 1].map((index) => ask(visitor, `Round ${round} ${index}`));
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await server.process.kill9();
        const before = await Promise.all(asked.map((one) => one.ended));
        await server.process.start();
        const readyAt = performance.now();
        visitor.moveTo(server.process.url);
        const done = await Promise.all(before.map((one) => expectCompletes(visitor, one)));
        const tookMs = Math.round(performance.now() - readyAt);
        const seen = before.map((one) =>
          one.answer === null ? "unanswered" : `${one.heard.length} events`,
        );
        process.stdout.write(
          `  round ${round}: killed after ${delayMs} ms (${seen.join(", ")}), ready after ${Math.round(server.process.readyAfterMs)} ms, whole after ${tookMs} ms\n`,
        );
        expect(tookMs).toBeLessThan(COMPLETES_WITHIN_MS);
        for (const { projectId, assetIds } of done) projects.set(projectId, assetIds);
      }
      await expectAllThere(visitor, projects);
    },
  );
});

/** Asks for a project and listens to its stream until the line breaks. */
function ask(visitor: HttpSession, name: string): { ended: Promise<Asked> } {
  const asked: Asked = { name, key: randomUUID(), answer: null, heard: [] };
  const listen = async () => {
    asked.answer = await post(visitor, asked);
    const stream = await openAs(visitor, textAt(asked.answer.json(), "stream_url"));
    for await (const message of stream.messages) asked.heard.push(toEvent(message));
  };
  return {
    ended: listen().then(
      () => asked,
      (error: unknown) => {
        // The line that the kill broke; anything else is a finding.
        if (error instanceof TypeError) return asked;
        throw error;
      },
    ),
  };
}

function post(visitor: HttpSession, { name, key }: Asked): Promise<Answer> {
  const body = { name, num_variations: 6 };
  return visitor.post(`${API}/projects`, body, { headers: { "idempotency-key": key } });
}

/** Checks that what was asked for is there once, and that its stream goes on where it broke off. */
async function expectCompletes(
  visitor: HttpSession,
  asked: Asked,
): Promise<{ projectId: string; assetIds: string[] }> {
  const again = await post(visitor, asked);
  expect(again.status, again.text).toBe(201);
  if (asked.answer !== null) {
    expect(again.text).toBe(asked.answer.text);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  }
  const made = again.json();
  const found = await visitor.get(`${API}/projects?q=${encodeURIComponent(asked.name)}`);
  const named = listAt(found.json(), "data").filter(
    (project) => at(project, "name") === asked.name,
  );
  expect(named.map((project) => at(project, "id"))).toEqual([textAt(made, "project_id")]);

  const last = asked.heard.at(-1)?.id;
  const stream = await openAs(
    visitor,
    textAt(made, "stream_url"),
    last === undefined ? undefined : String(last),
  );
  const limit = setTimeout(stream.close, COMPLETES_WITHIN_MS);
  const rest = (await stream.all()).map(toEvent);
  clearTimeout(limit);
  const whole = [...asked.heard, ...rest];
  expectWholeStream(whole);
  expect(at(whole.at(-1)?.data, "generation", "status")).toBe("completed");

  const generation = expectJson(
    await visitor.get(`${API}/generations/${textAt(made, "generation_id")}`),
    200,
  );
  const assets = listAt(generation, "assets");
  expect(assets.map((asset) => at(asset, "status"))).toEqual(new Array(6).fill("completed"));
  for (const { data } of whole.filter((event) => event.event === "asset_completed")) {
    expect(assets).toContainEqual(at(data, "asset"));
  }
  return {
    projectId: textAt(made, "project_id"),
    assetIds: assets.map((asset) => textAt(asset, "id")),
  };
}

async function expectAllThere(
  visitor: HttpSession,
  projects: Map<string, string[]>,
): Promise<void> {
  for (const [projectId, assetIds] of projects) {
    const listed = expectJson(
      await visitor.get(`${API}/projects/${projectId}/assets?limit=100`),
      200,
    );
    expect(
      listAt(listed, "data")
        .map((asset) => textAt(asset, "id"))
        .toSorted(),
    ).toEqual(assetIds.toSorted());
    for (const id of assetIds) {
      const file = await visitor.get(filePath(id));
      expect(file.status).toBe(200);
      expect(file.text).toMatch(/<\/svg>\s*$/);
    }
  }
}
