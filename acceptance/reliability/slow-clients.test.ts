import { connect } from "node:net";
import type { Socket } from "node:net";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API, newVisitor } from "../support/suite.ts";

const SOCKETS = 300;
/** Eight seconds are given for the headers, and every other second somebody looks. */
const CUT_WITHIN_MS = 11_000;

/** A client that goes on sending a byte every now and then, and how it ended. */
interface SlowClient {
  socket: Socket;
  answer: string;
  endedAfterMs: number | null;
  ended: Promise<void>;
}

describe("clients that never finish", () => {
  let server: ServerProcess;
  let url: URL;
  beforeAll(async () => {
    server = await startServerProcess({ env: { RATE_LIMIT_REQUESTS: "1000000" } });
    url = new URL(server.url);
  });
  afterAll(() => server.dispose());

  /** Opens with these lines and then drips bytes of one that has no end; without any, is silent. */
  function drip(lines: string): SlowClient {
    const startedAt = performance.now();
    const socket = connect(Number(url.port), url.hostname);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const client: SlowClient = { socket, answer: "", endedAfterMs: null, ended };
    const dripping = setInterval(() => lines !== "" && socket.write("a"), 500);
    socket.on("data", (piece) => (client.answer += piece.toString("latin1")));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearInterval(dripping);
      client.endedAfterMs = performance.now() - startedAt;
      resolve();
    });
    socket.write(lines);
    return client;
  }

  test("are cut off while they still send headers, and the others are served", async () => {
    const openings = ["GET / HTTP/1.1\r\nHost: x\r\nX-", "POST /api", "", "GET / HTTP/1.1\r\n"];
    const clients = Array.from({ length: SOCKETS }, (_, index) =>
      drip(openings[index % openings.length] ?? ""),
    );
    const visitor = newVisitor(server.url);
    const times: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      const startedAt = performance.now();
      expect((await visitor.get(`${API}/session`)).status).toBe(200);
      times.push(performance.now() - startedAt);
    }
    expect(times.toSorted((a, b) => a - b)[20]).toBeLessThan(250);
    // A byte that meets a line cut off already is an error of that client's, and an end as well.
    await Promise.all(clients.map(({ ended }) => ended));
    const late = clients.filter(({ endedAfterMs }) => (endedAfterMs ?? Infinity) > CUT_WITHIN_MS);
    expect(late.length).toBe(0);
    for (const { answer } of clients)
      if (answer !== "") expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*"request_timeout"/);
    expect(clients.some(({ answer }) => answer.includes(" 408 "))).toBe(true);
    expect((await visitor.get("/ready")).status).toBe(200);
  });
});
