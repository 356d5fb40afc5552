import { request as httpRequest } from "node:http";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { Answer } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";

const API = "/api/v1";
const WORK = `${API}/projects`;
const BRIEF = { name: "Harbor & Pine", num_variations: 1 };
const ASSET = `${API}/assets/0190b2c0-0000-7000-8000-000000000000`;
const LOGIN = { email: "nobody@example.com", password: "not the one" };

/** Five pieces of work an hour; everything else at its least. */
const STRICT = { RATE_LIMIT_REQUESTS: "5" };

let addresses = 0;
/** An address that has asked for nothing yet, as a proxy would pass it on. */
const newAddress = (): string => {
  addresses += 1;
  return `203.0.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
};
const from = (address: string): { headers: Record<string, string> } => ({
  headers: { "x-forwarded-for": address },
});
const limitOf = ({ headers }: Pick<Answer, "headers">): string =>
  `${headers.get("ratelimit-policy")} ${headers.get("ratelimit")?.replace(/t=\d+/, "t=…")}`;

/** A path as it is, which `fetch` would tidy up. */
function sendRaw(url: string, method: string, path: string): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", reject);
    request.end();
  });
}

for (const { name, url, drop } of await testDatabases()) {
  describe(`limits behind one proxy, ${name}`, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await openTestServer(url, { ...STRICT, TRUST_PROXY: "1" });
    });
    afterAll(() => server.close());

    const startFrom = (address: string, times: number): Promise<Answer[]> =>
      Promise.all(
        Array.from({ length: times }, () => server.visitor().post(WORK, BRIEF, from(address))),
      );
    const statusesOf = (answers: readonly Answer[]): number[] =>
      answers.map(({ status }) => status).toSorted();

    test("every answer says how its limit stands", async () => {
      const visitor = server.visitor();
      const here = from(newAddress());
      const answers = [
        await visitor.get(`${API}/session`, here),
        await visitor.get(`${API}/assets/nothing`, here),
        await visitor.send("HEAD", `${API}/projects`, here),
        await visitor.post(WORK, BRIEF, here),
        await visitor.post(WORK, {}, here),
        await visitor.post(`${API}/auth/login`, LOGIN, here),
        await visitor.patch(`${API}/assets/nothing`, {}, here),
        await visitor.post(`${API}/auth/forgot-password`, { email: "nobody@example.com" }, here),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 201, 422, 401, 422, 204]);
      expect(answers.map(limitOf)).toEqual([
        '"read";q=600;w=60 "read";r=599;t=…',
        '"read";q=600;w=60 "read";r=598;t=…',
        '"read";q=600;w=60 "read";r=597;t=…',
        '"work";q=5;w=3600 "work";r=4;t=…',
        '"work";q=5;w=3600 "work";r=3;t=…',
        '"sign-in";q=5;w=60 "sign-in";r=4;t=…',
        '"change";q=60;w=60 "change";r=59;t=…',
        '"mail";q=3;w=3600 "mail";r=2;t=…',
      ]);
    });

    test("a stream says how its limit stands", async () => {
      const visitor = server.visitor();
      const here = from(newAddress());
      const made = (await visitor.post(WORK, BRIEF, here)).json();
      const stream = await visitor.get(String(Reflect.get(Object(made), "stream_url")), here);
      expect(limitOf(stream)).toBe('"read";q=600;w=60 "read";r=599;t=…');
    });

    test("once the work is started that there may be, the answer says when to come back", async () => {
      const address = newAddress();
      expect(statusesOf(await startFrom(address, 12))).toEqual([
        ...Array.from({ length: 5 }, () => 201),
        ...Array.from({ length: 7 }, () => 429),
      ]);
      const [refused] = await startFrom(address, 1);
      expect(refused?.json()).toMatchObject({
        status: 429,
        code: "rate_limited",
        detail: "No more work can be started for now. Try again in 60 minutes.",
      });
      const seconds = Number(refused?.headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(3_540);
      expect(seconds).toBeLessThanOrEqual(3_600);
      expect(refused?.headers.get("ratelimit")).toBe(`"work";r=0;t=${seconds}`);
      expect(refused?.headers.getSetCookie()).toEqual([]);
    });

    test("what is refused for its content and what is answered again count too", async () => {
      const here = from(newAddress());
      const visitor = server.visitor();
      const keyed = { headers: { ...here.headers, "idempotency-key": "once" } };
      const answers = [
        await visitor.post(WORK, BRIEF, keyed),
        await visitor.post(WORK, BRIEF, keyed),
        await visitor.post(WORK, {}, here),
        await visitor.post(WORK, undefined, { ...here, body: "{" }),
        await visitor.post(`${API}/assets/nothing/refine`, {}, here),
        await visitor.post(WORK, BRIEF, keyed),
      ];
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 422, 415, 404, 429]);
      expect(answers[1]?.headers.get("idempotent-replayed")).toBe("true");
    });

    test("guests share their address; a user counts alone, wherever they are", async () => {
      const address = newAddress();
      const { session, accessToken } = await registerUser(server, server.visitor());
      await startFrom(address, 5);
      expect(statusesOf(await startFrom(address, 1))).toEqual([429]);
      const bearer = { authorization: `Bearer ${accessToken}` };
      const byToken = { headers: { ...from(newAddress()).headers, ...bearer } };
      const answers = [
        await session.post(WORK, BRIEF, from(address)),
        await session.post(WORK, BRIEF, from(newAddress())),
        await createHttpSession(server.url).post(WORK, BRIEF, byToken),
      ];
      expect(answers.map(limitOf)).toEqual([
        '"work";q=5;w=3600 "work";r=4;t=…',
        '"work";q=5;w=3600 "work";r=3;t=…',
        '"work";q=5;w=3600 "work";r=2;t=…',
      ]);
    });

    test("pictures on another site use up nobody's sign-ins", async () => {
      const address = newAddress();
      const { headers } = from(address);
      const image = { ...headers, "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" };
      for (const path of ["/auth/oauth/google", "/auth/oauth/google/callback?state=x&code=y"]) {
        const asked = Array.from({ length: 10 }, () =>
          server.visitor().get(`${API}${path}`, { headers: image }),
        );
        expect(new Set(statusesOf(await Promise.all(asked)))).toEqual(new Set([403]));
      }
      const answer = await server.visitor().post(`${API}/auth/login`, LOGIN, { headers });
      expect([answer.status, limitOf(answer)]).toEqual([
        401,
        '"sign-in";q=5;w=60 "sign-in";r=4;t=…',
      ]);
    });

    test("sign-ins count by address, signed in or not, for every mail address", async () => {
      const { session } = await registerUser(server);
      const here = from(newAddress());
      const signIn = (caller: typeof session, email: string): Promise<Answer> =>
        caller.post(`${API}/auth/login`, { ...LOGIN, email }, here);
      const statuses = [];
      for (let index = 0; index < 6; index += 1) {
        const caller = index % 2 === 0 ? session : server.visitor();
        statuses.push((await signIn(caller, `someone-${index}@example.com`)).status);
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
      const elsewhere = from(newAddress());
      expect((await session.post(`${API}/auth/login`, LOGIN, elsewhere)).status).toBe(401);
    });

    test("a flood of tokens that are not valid counts by address", async () => {
      const here = from(newAddress());
      const statuses = [];
      for (let index = 0; index < 62; index += 1) {
        const authorization =
          index % 2 === 0 ? `Bearer emb_${String(index).padStart(43, "x")}` : `Bearer x${index}`;
        const headers = { ...here.headers, authorization };
        statuses.push((await server.visitor().delete(ASSET, { headers })).status);
      }
      expect(statuses.slice(59)).toEqual([401, 429, 429]);
    });

    test("an IPv6 address that changes within its /64 stays the same caller", async () => {
      const statuses = [];
      for (let index = 1; index <= 6; index += 1) {
        const [answer] = await startFrom(`2001:db8:0:1:${index}::${index}`, 1);
        statuses.push(answer?.status);
      }
      expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
      expect(statusesOf(await startFrom("2001:db8:0:2::1", 1))).toEqual([201]);
      expect(statusesOf(await startFrom("[2001:db8:0:1::9]:443", 1))).toEqual([429]);
    });

    test("an IPv4 address counts alike in its IPv6 form", async () => {
      const address = newAddress();
      await startFrom(address, 5);
      expect(statusesOf(await startFrom(`::ffff:${address}`, 1))).toEqual([429]);
    });

    test("behind one proxy only what that has written last counts", async () => {
      const address = newAddress();
      const spoofed = Array.from({ length: 6 }, (_, index) => `198.51.100.${index}, ${address}`);
      const statuses = [];
      for (const list of spoofed) statuses.push(...statusesOf(await startFrom(list, 1)));
      expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
    });
  });

  afterAll(drop);
}

describe("limits without a proxy", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(undefined, STRICT);
  });
  afterAll(() => server.close());

  /** All tests come from one address, which may have spent its work before. */
  const spendWork = async (): Promise<void> => {
    for (let status = 0; status !== 429;) {
      status = (await server.visitor().post(WORK, {})).status;
    }
  };

  test("whatever a caller says about its address, it is the connection's that counts", async () => {
    const told = [
      { "x-forwarded-for": "198.51.100.1" },
      { "x-forwarded-for": "198.51.100.2, 198.51.100.3" },
      { "x-forwarded-for": "2001:db8::1" },
      { "x-forwarded-for": "127.0.0.9" },
      { "x-forwarded-for": "'; DROP TABLE rate_limits" },
      { "x-forwarded-for": "9".repeat(6_000) },
      { forwarded: "for=198.51.100.4" },
      { "x-real-ip": "198.51.100.5" },
      { "cf-connecting-ip": "198.51.100.6" },
      { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "https" },
    ];
    const statuses = [];
    for (const headers of told) {
      statuses.push((await server.visitor().post(WORK, {}, { headers })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429, 429, 429]);
    const huge = { headers: { "x-forwarded-for": "9".repeat(10_000) } };
    expect((await server.visitor().post(WORK, {}, huge)).status).toBe(431);
  });

  test("a hundred calls with a hundred addresses are a hundred calls of one", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const headers = { "x-forwarded-for": `198.51.100.${index}` };
        return (await server.visitor().post(`${API}/auth/login`, {}, { headers })).status;
      }),
    );
    expect(statuses.filter((status) => status === 422).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(95);
  });

  test("no way of writing an address or a method leads around a limit", async () => {
    const raw = (method: string, path: string) => sendRaw(server.url, method, path);
    await spendWork();
    const ways: Record<string, number> = {};
    for (const path of [
      WORK,
      `${WORK}?a=1`,
      `${WORK}?`,
      `${WORK}#part`,
      `${API}/%70rojects`,
      `${API}/projects%3Fa`,
      `${WORK}/`,
      `${API}//projects`,
      `/${WORK}`,
      `${API}%2fprojects`,
      `${API}/Projects`,
      `/API/V1/projects`,
      `${API}/./projects`,
      `${API}/x/../projects`,
      `${API}/%2e/projects`,
      `${WORK}%00`,
      `${WORK};a`,
      `${WORK}%20`,
    ]) {
      ways[path] = await raw("POST", path);
    }
    expect(Object.keys(ways).filter((path) => ![404, 429].includes(ways[path] ?? 0))).toEqual([]);
    expect(ways).toMatchObject({ [WORK]: 429, [`${WORK}?a=1`]: 429, [`${API}/%70rojects`]: 429 });
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      expect([404, 405]).toContain(await raw(method, WORK));
    }
  });

  test("a method told in a header changes nothing", async () => {
    await spendWork();
    const headers = { "x-http-method-override": "GET", "x-http-method": "GET" };
    expect((await server.visitor().post(WORK, BRIEF, { headers })).status).toBe(429);
  });

  test("mails are asked for so often and no more, and another site cannot use that up", async () => {
    const ask = async (headers: Record<string, string> = {}): Promise<number> => {
      const body = { email: "nobody@example.com" };
      const answer = await server.visitor().post(`${API}/auth/forgot-password`, body, { headers });
      return answer.status;
    };
    const crossSite = { "sec-fetch-site": "cross-site" };
    const statuses = [];
    for (let use = 0; use < 4; use += 1) statuses.push(await ask(crossSite), await ask());
    expect(statuses).toEqual([403, 204, 403, 204, 403, 204, 403, 429]);
  });
});
