import { availableParallelism } from "node:os";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { at, listAt, numberAt, textAt } from "../support/json.ts";
import { assetIdOf, expectWholeStream, openAs, readAs, toEvent } from "../support/stream.ts";
import type { StreamEvent } from "../support/stream.ts";
import {
  API,
  expectFieldProblem,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

/** A stop may come when all is done already, and says nothing then. */
const MOST_TRIES = 5;

const isCompleted = (events: readonly StreamEvent[]): boolean =>
  at(events.at(-1)?.data, "generation", "status") === "completed";

suite("generations", () => {
  let visitor: HttpSession;
  beforeAll(() => {
    visitor = newVisitor();
  });

  test("GET, of a finished one, counts what it made and lists it in order", async () => {
    const made = await makeProject(visitor, { num_variations: 3 });
    const generation = expectJson(
      await visitor.get(`${API}/generations/${made.generationId}`),
      200,
    );
    expect(generation).toMatchObject({
      id: made.generationId,
      kind: "logo",
      project_id: made.projectId,
      status: "completed",
      counts: { total: 3, pending: 0, completed: 3, failed: 0, cancelled: 0 },
    });
    expect(listAt(generation, "assets").map((asset) => at(asset, "id"))).toEqual(made.assetIds);
    expect(Date.parse(textAt(generation, "completed_at"))).toBeGreaterThanOrEqual(
      Date.parse(textAt(generation, "created_at")),
    );
  });

  test("POST more variants, adds to the project and leaves the earlier ones as they were", async () => {
    const made = await makeProject(visitor, { num_variations: 2, seed: 5 });
    const before = await Promise.all(
      made.assetIds.map(async (id) => (await visitor.get(`${API}/assets/${id}`)).json()),
    );
    const path = `${API}/projects/${made.projectId}/generations`;
    const answer = await visitor.post(
      path,
      { num_variations: 2 },
      { headers: { prefer: "wait=60" } },
    );
    const more = expectJson(answer, 201);
    const generationId = at(more, "generation_id") ?? at(more, "id");
    expect(generationId).not.toBe(made.generationId);
    const all = listAt(
      (await visitor.get(`${API}/projects/${made.projectId}/assets`)).json(),
      "data",
    );
    expect(all.length).toBe(4);
    const after = await Promise.all(
      made.assetIds.map(async (id) => (await visitor.get(`${API}/assets/${id}`)).json()),
    );
    expect(after).toEqual(before);
    const specs = new Set(all.map((asset) => JSON.stringify(at(asset, "spec"))));
    expect(specs.size, "the new ones are other designs").toBe(4);
  });

  test("POST more variants, without a wait, answers with the work and its stream", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    const answer = await visitor.post(`${API}/projects/${made.projectId}/generations`, {
      num_variations: 1,
      instruction: "rounder, and in navy",
    });
    expect([201, 202]).toContain(answer.status);
    const events = await readAs(visitor, textAt(answer.json(), "stream_url"));
    expectWholeStream(events);
    expect(at(events[0]?.data, "generation", "instruction")).toBe("rounder, and in navy");
  });

  test.each([
    [{ num_variations: 0 }, "num_variations"],
    [{ num_variations: 13 }, "num_variations"],
    [{ num_variations: "many" }, "num_variations"],
    [{ seed: -1 }, "seed"],
    [{ instruction: "x".repeat(1001) }, "instruction"],
    [{ instruction: "a\u0000b" }, "instruction"],
    [{ model: "gpt" }, /model|^$|body/],
  ])("POST more variants, with %j, is refused by name", async (body, field) => {
    const made = await makeProject(visitor, { num_variations: 1 });
    expectFieldProblem(
      await visitor.post(`${API}/projects/${made.projectId}/generations`, body),
      field,
    );
  });

  test("POST more variants, for a project in the trash, is refused", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    await visitor.delete(`${API}/projects/${made.projectId}`);
    expectProblem(
      await visitor.post(`${API}/projects/${made.projectId}/generations`, {}),
      [404, 409],
    );
  });

  test("DELETE, while it runs, keeps what is done and stops the rest", async () => {
    const { generationId, events } = await stopAfterFirst();
    const end = events.at(-1)?.data;
    expect(at(end, "generation", "status")).toBe("cancelled");
    expect(numberAt(end, "counts", "completed")).toBeGreaterThanOrEqual(1);
    expect(numberAt(end, "counts", "cancelled")).toBeGreaterThanOrEqual(1);
    expect(numberAt(end, "counts", "completed") + numberAt(end, "counts", "cancelled")).toBe(12);
    for (const asset of listAt(
      (await visitor.get(`${API}/generations/${generationId}`)).json(),
      "assets",
    )) {
      const file = await visitor.get(`${API}/assets/${textAt(asset, "id")}/file`);
      expect(file.status, textAt(asset, "status")).toBe(
        at(asset, "status") === "completed" ? 200 : 409,
      );
    }
  });

  /** Stops a round of twelve when the first of them is done, and listens to the end. */
  async function stopAfterFirst(): Promise<{ generationId: string; events: StreamEvent[] }> {
    for (let tries = 1; ; tries += 1) {
      const body = { name: "Abort all", num_variations: 12 };
      const made = expectJson(await visitor.post(`${API}/projects`, body), 201);
      const generationId = textAt(made, "generation_id");
      const stream = await openAs(visitor, textAt(made, "stream_url"));
      const events: StreamEvent[] = [];
      let deleted = 0;
      for await (const message of stream.messages) {
        events.push(toEvent(message));
        if (events.at(-1)?.event !== "asset_completed" || deleted > 0) continue;
        deleted = (await visitor.delete(`${API}/generations/${generationId}`)).status;
      }
      expect([200, 202, 204]).toContain(deleted);
      expectWholeStream(events);
      if (!isCompleted(events) || tries === MOST_TRIES) return { generationId, events };
    }
  }

  test("DELETE, while it waits in the queue, means that nothing of it ever starts", async () => {
    const make = async (index: number): Promise<unknown> => {
      const body = { name: `Queue ${index}`, num_variations: 12 };
      return expectJson(await visitor.post(`${API}/projects`, body), 201);
    };
    // More than are drawn side by side.
    const before = availableParallelism() + 5;
    const others = await Promise.all(Array.from({ length: before }, (_, index) => make(index)));
    // Sent with the others, it might come first, and be under way.
    const last = await make(before);
    const answer = await visitor.delete(`${API}/generations/${textAt(last, "generation_id")}`);
    expect([200, 202, 204]).toContain(answer.status);
    const events = await readAs(visitor, textAt(last, "stream_url"));
    expectWholeStream(events);
    expect(events.filter((event) => event.event === "asset_cancelled").length).toBe(12);
    expect(events.filter((event) => event.event === "asset_generating")).toEqual([]);
    for (const other of others) {
      expect(
        (await visitor.delete(`${API}/generations/${textAt(other, "generation_id")}`)).status,
      ).toBeLessThan(300);
      expectWholeStream(await readAs(visitor, textAt(other, "stream_url")));
    }
  });

  test("DELETE, of one that has ended or twice, changes nothing", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    const before = (await visitor.get(`${API}/generations/${made.generationId}`)).json();
    for (let round = 0; round < 2; round += 1) {
      expect([200, 202, 204, 409]).toContain(
        (await visitor.delete(`${API}/generations/${made.generationId}`)).status,
      );
    }
    expect((await visitor.get(`${API}/generations/${made.generationId}`)).json()).toEqual(before);
  });

  test("DELETE run, of one variant, cancels that one and no other", async () => {
    const { victim, events } = await stopLast();
    expect(events.filter((event) => event.event === "asset_cancelled").map(assetIdOf)).toEqual([
      victim,
    ]);
    expect(at(events.at(-1)?.data, "counts")).toMatchObject({
      total: 6,
      completed: 5,
      cancelled: 1,
    });
    expect(at(events.at(-1)?.data, "generation", "status")).toBe("partial");
    expect(at((await visitor.get(`${API}/assets/${victim}`)).json(), "status")).toBe("cancelled");
  });

  /** Stops the last logo of six, and listens to the end. */
  async function stopLast(): Promise<{ victim: string; events: StreamEvent[] }> {
    for (let tries = 1; ; tries += 1) {
      const body = { name: "Abort one", num_variations: 6 };
      const made = expectJson(await visitor.post(`${API}/projects`, body), 201);
      const id = textAt(made, "generation_id");
      const generation = (await visitor.get(`${API}/generations/${id}`)).json();
      const victim = textAt(listAt(generation, "assets").at(-1), "id");
      const answer = await visitor.delete(`${API}/assets/${victim}/run`);
      expect([200, 202, 204]).toContain(answer.status);
      const events = await readAs(visitor, textAt(made, "stream_url"));
      expectWholeStream(events);
      if (!isCompleted(events) || tries === MOST_TRIES) return { victim, events };
    }
  }

  test("DELETE run, of a variant that is done, leaves it as it is", async () => {
    const made = await makeProject(visitor, { num_variations: 1 });
    expect([200, 204, 409]).toContain(
      (await visitor.delete(`${API}/assets/${made.assetIds[0]}/run`)).status,
    );
    expect(at((await visitor.get(`${API}/assets/${made.assetIds[0]}`)).json(), "status")).toBe(
      "completed",
    );
  });
});
