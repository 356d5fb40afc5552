import { openStream } from "@emblazon/testkit/sse-reader";
import type { OpenStream, SseMessage } from "@emblazon/testkit/sse-reader";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { expect } from "vitest";
import { at, listAt, numberAt, textAt } from "./json.ts";

/** One event of a generation's stream. */
export interface StreamEvent {
  id: number;
  event: string;
  data: unknown;
}

/** Opens a stream as that visitor. */
export function openAs(
  session: HttpSession,
  path: string,
  lastEventId?: string,
): Promise<OpenStream> {
  const headers = { cookie: session.cookieHeader() };
  const url = new URL(path, session.baseUrl);
  return openStream(url, lastEventId === undefined ? { headers } : { headers, lastEventId });
}

/** Reads a stream from after that id to its end. */
export async function readAs(
  session: HttpSession,
  path: string,
  lastEventId?: string,
): Promise<StreamEvent[]> {
  const stream = await openAs(session, path, lastEventId);
  expect(stream.status).toBe(200);
  return (await stream.all()).map(toEvent);
}

/** A message as an event; fails the test when it is none. */
export function toEvent(message: SseMessage): StreamEvent {
  const data: unknown = JSON.parse(message.data);
  expect(message.id).toMatch(/^[1-9]\d*$/);
  return { id: Number(message.id), event: textAt(data, "event"), data };
}

const LAST = ["asset_completed", "asset_failed", "asset_cancelled"];

/**
 * Checks that events are one whole generation's: ids without gap or repeat, the start first and
 * alone, the end last and alone, each asset's end once, its stages before it and never backwards.
 */
export function expectWholeStream(events: StreamEvent[]): void {
  expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
  const names = events.map((event) => event.event);
  expect(names.indexOf("generation_started")).toBe(0);
  expect(names.lastIndexOf("generation_started")).toBe(0);
  expect(names.indexOf("generation_complete")).toBe(names.length - 1);
  const placeholders = listAt(events[0]?.data, "assets");
  const ids = placeholders.map((asset) => textAt(asset, "id"));
  expect(placeholders.map((asset) => at(asset, "status"))).toEqual(ids.map(() => "pending"));
  expect(placeholders.map((asset) => at(asset, "position"))).toEqual(
    ids.map((_, index) => index + numberAt(placeholders[0], "position")),
  );
  for (const id of ids) expectOneAsset(events.filter((event) => assetIdOf(event) === id));
  const strangers = events.filter(
    (event) => event.event.startsWith("asset_") && !ids.includes(assetIdOf(event) ?? ""),
  );
  expect(strangers).toEqual([]);
}

function expectOneAsset(events: StreamEvent[]): void {
  const ends = events.filter((event) => LAST.includes(event.event));
  expect(ends.length).toBe(1);
  expect(ends[0]).toBe(events.at(-1));
  for (const { data } of events.slice(0, -1)) {
    expect(["planning", "rendering", "checking", "storing"]).toContain(at(data, "stage"));
    expect(numberAt(data, "progress")).toBeGreaterThanOrEqual(0);
    expect(numberAt(data, "progress")).toBeLessThanOrEqual(1);
  }
}

/** Which asset an event tells of; undefined for events of the whole generation. */
export function assetIdOf({ data }: StreamEvent): string | undefined {
  const id = at(data, "asset_id") ?? at(data, "asset", "id");
  return typeof id === "string" ? id : undefined;
}
