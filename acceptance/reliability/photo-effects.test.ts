import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { makePngBomb } from "@emblazon/testkit/images/png";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { colourfulPng, photoForm } from "../support/photo-form.ts";
import { storedFiles } from "../support/stored-files.ts";
import { openAs, toEvent } from "../support/stream.ts";
import { API, expectJson, expectProblem, newVisitor } from "../support/suite.ts";

const TRANSFORM = `${API}/images/transform`;

type Bytes = Uint8Array<ArrayBuffer>;

const formOf = (bytes: Bytes, style = "SKETCH"): FormData => photoForm(bytes, style);

/** Children of a process that run that program. */
function childrenRunning(pid: number, program: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === pid && args.join(" ").includes(program))
    .map(([own]) => Number(own));
}

describe("photos, and what may happen to them", () => {
  let server: OwnServer;
  let visitor: HttpSession;
  beforeAll(async () => {
    server = await startOwnServer("embedded");
    visitor = newVisitor(server.process.url);
    const form = formOf(colourfulPng(64, 48));
    expectJson(await visitor.post(TRANSFORM, undefined, { form }), 201);
  });
  afterAll(() => server.dispose());

  test("where the process that paints is killed at it, another one paints the photo", async () => {
    const form = formOf(colourfulPng(3000, 2000), "OIL_PAINTING");
    const headers = { prefer: "wait=0" };
    const job = expectJson(await visitor.post(TRANSFORM, undefined, { form, headers }), 202);
    const stream = await openAs(visitor, textAt(job, "stream_url"));
    const events: string[] = [];
    let killed = 0;
    for await (const message of stream.messages) {
      const { event, data } = toEvent(message);
      events.push(event);
      if (event !== "asset_generating" || killed > 0) continue;
      expect(at(data, "asset_id")).toBe(textAt(job, "uuid"));
      for (const pid of childrenRunning(server.process.pid, "effects-child")) {
        process.kill(pid, "SIGKILL");
        killed += 1;
      }
    }
    expect(killed).toBe(1);
    expect(events.filter((event) => event === "asset_completed").length).toBe(1);
    expect(events.at(-1)).toBe("generation_complete");
    const found = await visitor.get(`${API}/assets/${textAt(job, "uuid")}`);
    const outcomes = listAt(found.json(), "attempts").map((one) => at(one, "outcome"));
    // None has failed where the process was only made ready and not yet asked.
    expect(outcomes.at(-1)).toBe("completed");
    expect(outcomes.slice(0, -1).filter((outcome) => outcome !== "failed")).toEqual([]);
    expect(server.process.ending()).toBeNull();
  });

  test("what is refused, or breaks off, leaves no file, and the server goes on", async () => {
    const before = await storedFiles(server.process.dataDir);
    const good = colourfulPng(400, 300);
    const bad: Bytes[] = [
      new Uint8Array(),
      new TextEncoder().encode("hello"),
      good.slice(0, good.length / 2),
      makePngBomb(16_000),
      new Uint8Array(11 * 1024 * 1024),
    ];
    const answers = await Promise.all(
      [...bad, ...bad].map((bytes) => visitor.post(TRANSFORM, undefined, { form: formOf(bytes) })),
    );
    for (const answer of answers) expectProblem(answer, [413, 415, 422]);
    for (const share of [0.1, 0.5, 0.99]) await breakOff(visitor, good, share);
    expect(await storedFiles(server.process.dataDir)).toEqual(before);
    const done = await visitor.post(TRANSFORM, undefined, { form: formOf(good) });
    expect(at(expectJson(done, 201), "status")).toBe("done");
    expect((await storedFiles(server.process.dataDir)).length).toBe(before.length + 2);
    expect(server.process.ending()).toBeNull();
  });
});

/** Sends a part of a form and closes the line; done when the server has closed it too. */
async function breakOff(visitor: HttpSession, bytes: Bytes, share: number): Promise<void> {
  const { hostname, port, host } = new URL(visitor.baseUrl);
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="style"\r\n\r\nSKETCH\r\n'),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'),
    bytes,
    Buffer.from("\r\n--x--\r\n"),
  ]);
  const head = [
    `POST ${TRANSFORM} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${visitor.cookieHeader()}`,
    `Origin: ${visitor.baseUrl}`,
    "Content-Type: multipart/form-data; boundary=x",
    `Content-Length: ${body.length}`,
  ];
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: false });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => undefined);
  socket.resume();
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  socket.end(body.subarray(0, Math.floor(body.length * share)));
  await closed;
}
