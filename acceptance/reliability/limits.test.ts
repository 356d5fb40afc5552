import { createHttpSession } from "@emblazon/testkit/http-session";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { startPostgres } from "@emblazon/testkit/postgres";
import type { PostgresServer } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { startEnginesServer } from "../support/engines-server.ts";
import { textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { openAs } from "../support/stream.ts";
import { API, expectJson, expectProblem, newVisitor } from "../support/suite.ts";

const BRIEF = { name: "Saltmarsh", num_variations: 1 };
const LOGIN = { email: "nobody@example.com", password: "not the one" };
const PATIENCE = { timeout: 60_000 };
/** For tests that start servers of their own. */
const TEST_LIMIT = { timeout: 300_000 };
/** Long enough for a burst on a machine that is slow or stands still for some seconds. */
const WINDOW_S = 25;

const startFrom = (url: string, address: string, body: object = BRIEF): Promise<Answer> =>
  newVisitor(url).post(`${API}/projects`, body, { headers: { "x-forwarded-for": address } });

function countOf(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

/** Asks so often at once. */
function burst(times: number, ask: (index: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => ask(index)));
}

/** What a limit says of itself: its name, how many there may be, how many are left, until when. */
function limitIn({ headers }: Pick<Answer, "headers">): {
  name: string;
  quota: number;
  seconds: number;
  left: number;
  reset: number;
} {
  const policy = /^"([a-z-]+)";q=(\d+);w=(\d+)$/.exec(headers.get("ratelimit-policy") ?? "");
  const state = /^"([a-z-]+)";r=(\d+);t=(\d+)$/.exec(headers.get("ratelimit") ?? "");
  expect(policy?.[1]).toBe(state?.[1]);
  const [, name = "", quota, seconds] = policy ?? [];
  const [, , left, reset] = state ?? [];
  return {
    name,
    quota: Number(quota),
    seconds: Number(seconds),
    left: Number(left),
    reset: Number(reset),
  };
}

describe.each(["embedded", "postgres"] as const)("limits on %s", (database) => {
  let server: OwnServer | null = null;
  let url = "";
  beforeAll(async () => {
    const env = { RATE_LIMIT_REQUESTS: "4", RATE_LIMIT_WINDOW: String(WINDOW_S), TRUST_PROXY: "1" };
    server = await requireOrSkip(() => startOwnServer(database, env));
    url = server?.process.url ?? "";
  });
  afterAll(() => server?.dispose());

  test("of a burst so many pass as may, and the others may come back when they were told", async () => {
    if (server === null) return;
    const address = "203.0.113.1";
    const startedAt = performance.now();
    const answers = await burst(40, () => startFrom(url, address));
    expect([countOf(answers, 201), countOf(answers, 429)]).toEqual([4, 36]);
    for (const answer of answers) {
      expect(limitIn(answer)).toMatchObject({ name: "work", quota: 4, seconds: WINDOW_S });
    }
    const refused = answers.find(({ status }) => status === 429) ?? expect.fail("none refused");
    expectProblem(refused, 429, "rate_limited");
    expect(textAt(refused.json(), "detail")).toMatch(/Try again in \d+ seconds?\.$/);
    const { left, reset } = limitIn(refused);
    expect([left, refused.headers.get("retry-after")]).toEqual([0, String(reset)]);
    await vi.waitFor(
      async () => expect((await startFrom(url, address)).status).toBe(201),
      PATIENCE,
    );
    // From before the burst on: nobody can tell how long ago within it this one was refused.
    expect(performance.now() - startedAt).toBeGreaterThan((reset - 1) * 1_000 - 500);
  });

  test("a user takes their limit along, whatever address and proof they come with", async () => {
    if (server === null) return;
    const account = { email: "ada@example.com", password: "nine green lanterns" };
    const session = newVisitor(url);
    const from = (address: string, more: Record<string, string> = {}) => ({
      headers: { "x-forwarded-for": address, ...more },
    });
    const made = expectJson(
      await session.post(`${API}/auth/register`, account, from("203.0.113.10")),
      201,
    );
    await burst(5, () => startFrom(url, "203.0.113.11"));
    expect((await startFrom(url, "203.0.113.11")).status).toBe(429);
    const authorization = `Bearer ${textAt(made, "access_token")}`;
    const answers = [
      await session.post(`${API}/projects`, BRIEF, from("203.0.113.11")),
      await session.post(`${API}/projects`, {}, from("203.0.113.12")),
      await newVisitor(url).post(`${API}/projects`, BRIEF, from("2001:db8::1", { authorization })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 422, 201]);
    expect(answers.map((answer) => limitIn(answer).left)).toEqual([3, 2, 1]);
  });

  test("guessing passwords is over soon, for one account and from one address", async () => {
    if (server === null) return;
    const guess = (index: number, email: string, address: string): Promise<Answer> =>
      newVisitor(url).post(
        `${API}/auth/login`,
        { ...LOGIN, email, password: `guess ${index}` },
        { headers: { "x-forwarded-for": address } },
      );
    const oneAccount = await burst(8, (index) =>
      guess(index, "victim@example.com", `198.51.100.${index}`),
    );
    expect([countOf(oneAccount, 401), countOf(oneAccount, 429)]).toEqual([5, 3]);
    const oneAddress = await burst(8, (index) =>
      guess(index, `someone-${index}@example.com`, "203.0.113.20"),
    );
    expect([countOf(oneAddress, 401), countOf(oneAddress, 429)]).toEqual([5, 3]);
    for (const answer of [...oneAccount, ...oneAddress]) {
      if (answer.status === 429) expectProblem(answer, 429, "rate_limited");
    }
  });
});

describe.each(["embedded", "postgres"] as const)("caps on %s", (database) => {
  test(
    "one person's waiting work and open streams are capped, each place is free again at once",
    TEST_LIMIT,
    async () => {
      const env = { MAX_STREAMS_PER_USER: "2", MAX_UNFINISHED_PER_USER: "3" };
      const vendor = await startPictureVendor();
      onTestFinished(() => vendor.close());
      const server = await requireOrSkip(() =>
        startEnginesServer(database, enginesFile(vendor), env),
      );
      if (server === null) return;
      onTestFinished(() => server.dispose());
      // Nothing ends before it is stopped, however fast the machine is.
      vendor.hold();
      const person = await newGuest(server.process.url);
      const start = (): Promise<Answer> =>
        person.post(`${API}/projects`, { ...BRIEF, engine: "vendor/brush" });
      const answers = await burst(9, start);
      expect([countOf(answers, 201), countOf(answers, 429)]).toEqual([3, 6]);
      for (const answer of answers) {
        if (answer.status !== 429) continue;
        expectProblem(answer, 429, "quota_exceeded");
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      }
      const made = answers.flatMap((answer) => (answer.status === 201 ? [answer.json()] : []));
      const stream = textAt(made[0], "stream_url");
      const open = [await openAs(person, stream), await openAs(person, stream)];
      expect(open.map(({ status }) => status)).toEqual([200, 200]);
      expect(limitIn(open[0] ?? expect.fail())).toMatchObject({ name: "read" });
      const third = await person.get(stream);
      expectProblem(third, 429, "quota_exceeded");
      open[0]?.close();
      await vi.waitFor(async () => {
        const again = await openAs(person, stream);
        again.close();
        expect(again.status).toBe(200);
      }, PATIENCE);
      open[1]?.close();
      for (const one of made)
        await person.delete(`${API}/generations/${textAt(one, "generation_id")}`);
      expect((await start()).status).toBe(201);
    },
  );
});

/** One vendor, which whoever is named is asked at; all else our own engine draws. */
function enginesFile({ baseUrl }: PictureVendor): string {
  const model = { id: "brush", price: 0.01, typical_ms: 100, limit_ms: 110_000 };
  return JSON.stringify({
    deadline_ms: 120_000,
    vendors: [{ id: "vendor", kind: "openai-compatible", base_url: baseUrl, models: [model] }],
    chain: [],
  });
}

/** Someone with a session, all of whose work is done. */
async function newGuest(url: string): Promise<HttpSession> {
  const guest = newVisitor(url);
  const headers = { prefer: "wait=60" };
  expectJson(await guest.post(`${API}/projects`, BRIEF, { headers }), 201);
  return guest;
}

describe("limits over several processes", () => {
  let postgres: PostgresServer | null = null;
  const processes: ServerProcess[] = [];
  beforeAll(async () => {
    postgres = await requireOrSkip(() => startPostgres());
    if (postgres === null) return;
    const { url: databaseUrl } = await postgres.createDatabase();
    const env = { ROLE: "web", RATE_LIMIT_REQUESTS: "10", TRUST_PROXY: "1" };
    for (let count = 0; count < 2; count += 1) {
      processes.push(await startServerProcess({ databaseUrl, env }));
    }
  });
  afterAll(async () => {
    for (const process of processes) await process.dispose();
    await postgres?.stop();
  });

  const urlOf = (index: number): string => processes[index % 2]?.url ?? expect.fail("no process");

  test("two processes share one limit to the letter", async () => {
    if (postgres === null) return;
    const answers = await burst(60, (index) => startFrom(urlOf(index), "203.0.113.1", {}));
    expect([countOf(answers, 422), countOf(answers, 429)]).toEqual([10, 50]);
  });

  test("of reading no more is let through than one process would, and hardly less", async () => {
    if (postgres === null) return;
    const callers = [0, 1].map((index) => createHttpSession(urlOf(index)));
    const headers = { "x-forwarded-for": "203.0.113.2" };
    const answers = [];
    for (let round = 0; round < 8; round += 1) {
      answers.push(
        ...(await burst(100, (index) =>
          (callers[index % 2] ?? expect.fail()).get(`${API}/session`, { headers }),
        )),
      );
    }
    const passed = countOf(answers, 200);
    expect(passed + countOf(answers, 429)).toBe(800);
    expect(passed).toBeLessThanOrEqual(600);
    // What the other process holds is a fiftieth of the limit at most.
    expect(passed).toBeGreaterThanOrEqual(600 - 12);
  });

  test("without the database nobody gets past a limit, and nothing is our fault", async () => {
    if (postgres === null) return;
    const person = newVisitor(urlOf(0));
    const headers = { "x-forwarded-for": "203.0.113.3" };
    expect((await person.post(`${API}/projects`, BRIEF, { headers })).status).toBe(201);
    await postgres.stop();
    postgres = null;
    const answers = [
      await person.post(`${API}/auth/login`, LOGIN, { headers }),
      await person.post(`${API}/auth/forgot-password`, { email: LOGIN.email }, { headers }),
      await person.get(`${API}/projects`, { headers }),
      await person.post(`${API}/projects`, BRIEF, { headers }),
    ];
    for (const answer of answers) {
      expectProblem(answer, 503, "unavailable");
      expect(answer.headers.get("retry-after")).toBe("2");
    }
  });
});
