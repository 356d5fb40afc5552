import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog, cutText } from "./create-log.ts";

function capture(): { lines: string[]; destination: Writable } {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
}

test("createLog strikes secrets out at any depth", () => {
  const { lines, destination } = capture();
  const log = createLog("info", destination);
  log.info({
    headers: { cookie: "CANARY", authorization: "CANARY", "set-cookie": ["CANARY"], accept: "*/*" },
    user: { password: "CANARY" },
    token: "CANARY",
    request: { headers: { "x-api-key": "CANARY" } },
  });
  expect(lines.join("")).not.toContain("CANARY");
  expect(lines.join("")).toContain("*/*");
});

test("createLog hides the password of a connection string in an error and its causes", () => {
  const { lines, destination } = capture();
  const cause = new Error("connect postgres://ada:CANARY@db:5432/x failed");
  createLog("info", destination).error({ err: new Error("no database", { cause }) });
  expect(lines.join("")).toContain("postgres://ada:[redacted]@db:5432/x");
  expect(lines.join("")).not.toContain("CANARY");
});

test("createLog writes one line of JSON whatever the text holds", () => {
  const { lines, destination } = capture();
  const hostile = '\n{"level":"error","msg":"forged"}\r\u001b[31m\u0000';
  createLog("info", destination).info({ user_agent: hostile }, hostile);
  expect(lines).toHaveLength(1);
  const [line = ""] = lines;
  expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f]/);
  expect(JSON.parse(line)).toMatchObject({ level: "info", msg: hostile, user_agent: hostile });
});

test("createLog below its level writes nothing", () => {
  const { lines, destination } = capture();
  createLog("warn", destination).info("quiet");
  expect(lines).toEqual([]);
});

test("cutText keeps a thousand characters", () => {
  expect(cutText("a".repeat(1_000))).toHaveLength(1_000);
  expect(cutText("a".repeat(5_000))).toHaveLength(1_001);
});
