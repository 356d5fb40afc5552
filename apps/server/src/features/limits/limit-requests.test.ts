import { afterEach, expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { SENDS_MAIL, SIGNS_IN, STARTS_WORK } from "../../platform/http/route-access.ts";
import type { RouteAccess } from "../../platform/http/route-access.ts";
import type { Limiter, LimitRule } from "../../platform/limits/limiter.ts";
import { testApp } from "../../platform/testing/test-app.ts";
import type { Principal } from "../feature-parts.ts";
import { limitRequests } from "./limit-requests.ts";

let app: App;
afterEach(() => app.close());

const USER: Principal = {
  userId: "0190b2c0-0000-7000-8000-000000000001",
  kind: "user",
  role: "user",
  sessionId: null,
  scopes: null,
};

interface Circumstances {
  readonly identify?: () => Promise<Principal | null>;
  readonly take?: (rule: LimitRule) => Promise<never>;
}

/** An application with one route of each kind; tells what was counted, and for whom. */
async function open({ identify = async () => USER, take }: Circumstances = {}): Promise<string[]> {
  const counted: string[] = [];
  const limiter: Pick<Limiter, "take"> = {
    take: async (rule, subject) => {
      await take?.(rule);
      counted.push(`${rule.name} ${subject}`);
      return { rule, isAllowed: true, remaining: 7, resetSeconds: 9 };
    },
  };
  app = await testApp();
  const config = readConfig({});
  await app.register(async (api) => {
    limitRequests(api, { config, limiter, identity: { identify } });
    const add = (path: string, access: RouteAccess): void => {
      api.post(path, { config: { access } }, async () => ({}));
    };
    api.get("/read", async () => ({}));
    add("/change", {});
    add("/work", STARTS_WORK);
    add("/sign-in", SIGNS_IN);
    add("/mail", SENDS_MAIL);
  });
  return counted;
}

const ask = (path: string) =>
  app.inject({ method: path === "/read" ? "GET" : "POST", url: path, remoteAddress: "192.0.2.7" });

const ALL = ["/read", "/change", "/work", "/sign-in", "/mail"];

test("a user counts by themselves, but by address where they prove who they are", async () => {
  const counted = await open();
  for (const path of ALL) await ask(path);
  expect(counted).toEqual([
    `read ${USER.userId}`,
    `change ${USER.userId}`,
    `work ${USER.userId}`,
    "sign-in 192.0.2.7",
    "mail 192.0.2.7",
  ]);
});

test.each([
  ["a visitor", async () => null],
  ["a guest", async () => ({ ...USER, kind: "guest" as const })],
  [
    "an invalid token",
    async () => {
      throw new AppError("unauthenticated", "This token is not valid.");
    },
  ],
])("%s counts by address, and is answered by the route", async (_who, identify) => {
  const counted = await open({ identify });
  for (const path of ALL) expect((await ask(path)).statusCode).toBe(200);
  expect(counted).toEqual(ALL.map((path) => `${path.slice(1)} 192.0.2.7`));
});

test("an answer says how its limit stands", async () => {
  await open();
  const { headers } = await ask("/read");
  expect(headers).toMatchObject({
    "ratelimit-policy": '"read";q=6000;w=60',
    ratelimit: '"read";r=7;t=9',
  });
});

test.each([new AppError("unavailable", "The database is gone."), new TypeError("a mistake")])(
  "what cannot be counted is refused where people prove who they are: %s",
  async (failure) => {
    await open({ take: () => Promise.reject(failure) });
    for (const path of ["/sign-in", "/mail"]) {
      const answer = await ask(path);
      expect([answer.statusCode, answer.json()]).toMatchObject([503, { code: "unavailable" }]);
      expect(answer.headers["retry-after"]).toBe("2");
      expect(answer.body).not.toContain("mistake");
    }
    for (const path of ["/read", "/change", "/work"]) {
      const answer = await ask(path);
      expect([answer.statusCode, answer.headers.ratelimit]).toEqual([200, undefined]);
    }
  },
);

test("a database that cannot say who asks is not asked for their limit too", async () => {
  const gone = new AppError("unavailable", "The database is gone.");
  const counted = await open({ identify: () => Promise.reject(gone) });
  expect((await ask("/read")).statusCode).toBe(200);
  expect(counted).toEqual([]);
});
