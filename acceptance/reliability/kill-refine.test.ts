import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import type { StreamEvent } from "../support/stream.ts";
import { API, expectJson, filePath, makeProject, newVisitor } from "../support/suite.ts";
import type { HttpSession } from "@emblazon/testkit/http-session";

const VARIANTS = 12;
const COMPLETES_WITHIN_MS = 30_000;
/** How many logos are done when the server is killed; before any, and amid them. */
const MOMENTS = [0, 4];

describe.each(["embedded", "postgres"] as const)("kill -9 while refining, on %s", (database) => {
  test("loses and repeats nothing", { timeout: 900_000 }, async () => {
    const server = await requireOrSkip(() => startOwnServer(database));
    if (server === null) return;
    onTestFinished(() => server.dispose());
    const visitor = newVisitor(server.process.url);
    const made = await makeProject(visitor, { name: "Saltmarsh", num_variations: 1 });
    const parentId = made.assetIds[0] ?? "";
    for (const done of MOMENTS) {
      const key = `killed-after-${done}`;
      const answer = await refine(visitor, parentId, key);
      const url = textAt(answer, "stream_url");
      const heard = await listenUntil(visitor, url, done);
      await server.process.kill9();
      await server.process.start();
      visitor.moveTo(server.process.url);
      expect(textAt(await refine(visitor, parentId, key), "id")).toBe(textAt(answer, "id"));
      const stream = await openAs(visitor, url, lastIdOf(heard));
      const limit = setTimeout(stream.close, COMPLETES_WITHIN_MS);
      const whole = [...heard, ...(await stream.all()).map(toEvent)];
      clearTimeout(limit);
      expectWholeStream(whole);
      expect(at(whole.at(-1)?.data, "generation", "status")).toBe("completed");
      await expectChildren(visitor, parentId, textAt(answer, "id"));
    }
  });
});

async function refine(visitor: HttpSession, id: string, key: string): Promise<unknown> {
  const body = { instruction: "rounder, in navy", num_variations: VARIANTS };
  const headers = { "idempotency-key": key };
  return expectJson(await visitor.post(`${API}/assets/${id}/refine`, body, { headers }), 202);
}

/** What a stream says until that many logos are done. */
async function listenUntil(
  visitor: HttpSession,
  url: string,
  done: number,
): Promise<StreamEvent[]> {
  const stream = await openAs(visitor, url);
  const heard: StreamEvent[] = [];
  for await (const message of stream.messages) {
    heard.push(toEvent(message));
    if (heard.filter(({ event }) => event === "asset_completed").length >= done) break;
  }
  stream.close();
  return heard;
}

function lastIdOf(heard: readonly StreamEvent[]): string | undefined {
  const last = heard.at(-1)?.id;
  return last === undefined ? undefined : String(last);
}

async function expectChildren(
  visitor: HttpSession,
  parentId: string,
  generationId: string,
): Promise<void> {
  const generation = expectJson(await visitor.get(`${API}/generations/${generationId}`), 200);
  const assets = listAt(generation, "assets");
  expect(assets.map((asset) => at(asset, "parent_asset_id"))).toEqual(
    Array.from({ length: VARIANTS }, () => parentId),
  );
  const specs = new Set(assets.map((asset) => JSON.stringify(at(asset, "spec"))));
  expect(specs.size, "no design came twice").toBe(VARIANTS);
  for (const asset of assets) {
    const file = await visitor.get(filePath(textAt(asset, "id")));
    expect(file.text).toMatch(/<\/svg>\s*$/);
  }
}
