import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import { aText, at, textAt } from "../support/json.ts";
import { expectWholeStream, openAs, readAs, toEvent } from "../support/stream.ts";
import type { StreamEvent } from "../support/stream.ts";
import {
  API,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";

suite("streams", () => {
  let visitor: HttpSession;
  let finished: StreamEvent[];
  let path = "";
  beforeAll(async () => {
    visitor = newVisitor();
    const made = await makeProject(visitor, { num_variations: 3 });
    path = made.streamUrl;
    finished = await readAs(visitor, path);
  });

  test("a live stream, from the start, tells all, closes by itself, and reads the same later", async () => {
    const made = expectJson(
      await visitor.post(`${API}/projects`, { name: "Live", num_variations: 6 }),
      201,
    );
    const live = await readAs(visitor, textAt(made, "stream_url"));
    expectWholeStream(live);
    expect(live.filter((event) => event.event === "asset_completed").length).toBe(6);
    expect(at(live.at(-1)?.data, "generation", "status")).toBe("completed");
    expect(await readAs(visitor, textAt(made, "stream_url"))).toEqual(live);
  });

  test("the head of a stream, tells proxies and caches to keep out", async () => {
    const stream = await openAs(visitor, path);
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(stream.headers.get("cache-control")).toMatch(/no-store|no-cache/);
    expect(stream.headers.get("x-accel-buffering")).toBe("no");
    expect(stream.headers.get("x-content-type-options")).toBe("nosniff");
    expect(stream.headers.get("x-request-id")).toBeTruthy();
    expect(stream.headers.get("content-encoding")).toBeNull();
    stream.close();
  });

  test("a stream of a finished generation, resumed at every id, gives exactly the rest", async () => {
    expectWholeStream(finished);
    const tails = await Promise.all(
      finished.map((event) => readAs(visitor, path, String(event.id))),
    );
    expect(tails).toEqual(finished.map((_, index) => finished.slice(index + 1)));
    expect(await readAs(visitor, path, "0")).toEqual(finished);
  });

  test.each(["abc", "-1", "1.5", "1e1", "9".repeat(30), " ", "1,2", "NaN"])(
    "a stream, resumed at the made-up id %j, gives all or nothing",
    async (id) => {
      const events = await readAs(visitor, path, id);
      expect([0, finished.length]).toContain(events.length);
    },
  );

  test("a live stream, broken off after every message, resumes without gap or repeat", async () => {
    const made = expectJson(
      await visitor.post(`${API}/projects`, { name: "Breaks", num_variations: 3 }),
      201,
    );
    const url = textAt(made, "stream_url");
    const heard: StreamEvent[] = [];
    while (heard.at(-1)?.event !== "generation_complete") {
      const stream = await openAs(
        visitor,
        url,
        heard.length === 0 ? undefined : String(heard.at(-1)?.id),
      );
      for await (const message of stream.messages) {
        heard.push(toEvent(message));
        break;
      }
      stream.close();
    }
    expectWholeStream(heard);
    expect(heard).toEqual(await readAs(visitor, url));
  });

  test("ten listeners at once, hear the same", async () => {
    const made = expectJson(
      await visitor.post(`${API}/projects`, { name: "Chorus", num_variations: 3 }),
      201,
    );
    const heard = await Promise.all(
      Array.from({ length: 10 }, () => readAs(visitor, textAt(made, "stream_url"))),
    );
    expectWholeStream(heard[0] ?? []);
    for (const one of heard) expect(one).toEqual(heard[0]);
  });

  test("generation_started, carries the placeholders, and asset_completed what GET gives", async () => {
    expect(finished[0]?.data).toMatchObject({
      event: "generation_started",
      generation: { status: aText },
    });
    for (const { data } of finished.filter((event) => event.event === "asset_completed")) {
      const now = (await visitor.get(`${API}/assets/${textAt(data, "asset", "id")}`)).json();
      expect(at(data, "asset")).toEqual(now);
    }
    const end = finished.at(-1)?.data;
    expect(at(end, "counts")).toEqual({
      total: 3,
      pending: 0,
      completed: 3,
      failed: 0,
      cancelled: 0,
    });
    expect(at(end, "generation", "counts")).toEqual(at(end, "counts"));
  });

  test("the stream of nothing, or of someone else, answers 404 as a problem", async () => {
    const nothing = `${API}/generations/0190b2c0-0000-7000-8000-000000000000/stream`;
    expectProblem(await visitor.get(nothing), 404, "not_found");
    expectProblem(await newVisitor().get(path), [401, 404]);
  });
});
