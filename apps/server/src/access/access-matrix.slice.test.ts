import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../features/testing/databases.ts";
import { openAccessBench } from "./testing/access-bench.ts";
import type { AccessBench } from "./testing/access-bench.ts";
import { Matrix } from "./testing/matrix.ts";
import { callsOf } from "./testing/open-api.ts";
import { ROUTES } from "./testing/route-table.ts";
import { sendCall } from "./testing/send-call.ts";
import { tracesOf } from "./testing/traces-of.ts";
import type { Traces } from "./testing/traces-of.ts";

const databases = await testDatabases();
const CALLS = Object.keys(ROUTES);
/** So that the matrix cannot shrink without anyone's noticing. */
const FEWEST_CELLS = 5_500;

describe.each(databases)("who reaches what, on $name", ({ url, drop }) => {
  let bench: AccessBench;
  let traces: Traces;
  let matrix: Matrix;
  beforeAll(async () => {
    bench = await openAccessBench(url);
    traces = await tracesOf(bench);
    matrix = new Matrix(bench, traces);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  test("the matrix knows every call of the server, and no other", async () => {
    const { text } = await bench.server.visitor().get("/openapi.json");
    const calls = callsOf(text).map(({ call }) => call);
    expect(calls.toSorted()).toEqual(CALLS.toSorted());
  });

  test("no call of the features is kept from the description, and so from the matrix", () => {
    const calls = bench.server.calls
      .filter((call) => !call.startsWith("HEAD "))
      .map((call) => call.replaceAll(/:(\w+)/g, "{$1}").replace("*", "{*}"));
    expect(calls.length).toBeGreaterThan(60);
    expect(calls.filter((call) => !CALLS.includes(call))).toEqual([]);
  });

  test("the victim has something in every table that people's work fills", async () => {
    const own = (await bench.state()).filter(({ ownerId }) => ownerId === bench.victim.userId);
    expect(own.map(({ table }) => table)).toEqual([
      "api_keys",
      "asset_versions",
      "assets",
      "attempts",
      "endpoint_deliveries",
      "event_streams",
      "events",
      "generations",
      "idempotency_keys",
      "inspiration_images",
      "mail_outbox",
      "oauth_accounts",
      "passkeys",
      "projects",
      "sessions",
      "users",
      "webhook_endpoints",
    ]);
    expect(traces.content.length).toBeGreaterThan(8);
  });

  test.each(CALLS)("%s lets in whom it should, to what is theirs", async (call) => {
    expect(await matrix.faultsOf(call)).toEqual([]);
  });

  test("the victim, who does exist, reaches all that nobody else did, with every trace", async () => {
    const told: string[] = [];
    for (const [call, line] of Object.entries(ROUTES)) {
      const [method = "", path = ""] = call.split(" ");
      if (method !== "GET" || line.is === "admin") continue;
      const ids = line.of === undefined ? undefined : bench.victim.ids[line.of];
      const { cookie } = bench.victim.session;
      const answer = await sendCall(bench.server, { method, path, ids, headers: cookie });
      expect([call, answer.status]).toEqual([call, line.ok]);
      told.push(answer.text);
    }
    const everything = told.join("\n");
    expect(traces.content.filter((trace) => everything.includes(trace)).length).toBeGreaterThan(6);
  });

  test("the matrix is as large as it was", () => {
    expect(matrix.cells).toBeGreaterThanOrEqual(FEWEST_CELLS);
  });
});
