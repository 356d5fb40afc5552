import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { dumpDatabase } from "@emblazon/testkit/dump-database";
import { startPostgres } from "@emblazon/testkit/postgres";
import type { PostgresServer } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Canaries, secretSettings } from "../support/canaries.ts";
import { textAt } from "../support/json.ts";
import { fillPath, objectSchema, readOperations, sampleOf } from "../support/operations.ts";
import type { Operation } from "../support/operations.ts";
import { API, makeProject, newVisitor } from "../support/suite.ts";

/** Fields that hold a secret, whichever call they are sent with. */
const SECRET_FIELD = /password|token|secret|^code$/;
/** Answers that are there to hand a secret to the one who asks. */
const HANDS_OUT = /\/auth\/(?:register|login|refresh)$|\/api-keys$|\/second-factor|\/passkey/;
/** These end the session that the walk is made with. */
const ENDS_IT = /\/auth\/logout$|\/users\/me\/sessions/;

describe.each(["embedded", "postgres"] as const)("secrets, on %s", (kind) => {
  const canaries = new Canaries();
  const person: HttpSession = newVisitor("http://127.0.0.1:0");
  let postgres: PostgresServer | null = null;
  let databaseUrl: string | undefined;
  let server: ServerProcess | null = null;
  const lines: string[] = [];
  /** What is said to people when it starts. */
  let opening: string[] = [];
  const leaks = new Set<string>();
  let errors = "";

  beforeAll(async () => {
    if (kind === "postgres") {
      postgres = await requireOrSkip(() => startPostgres());
      if (postgres === null) return;
      databaseUrl = (await postgres.createDatabase()).url;
      canaries.keep("DATABASE_URL", decodeURIComponent(new URL(databaseUrl).password));
    }
    server = await startServerProcess({
      env: settings(canaries),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    person.moveTo(server.url);
    opening = server.output().split("\n");
  });
  afterAll(async () => {
    await server?.dispose();
    await postgres?.stop();
  });

  /** Takes note of an answer, and of what has been logged since the last one. */
  function note(answer: Answer, where: string): void {
    if (answer.status >= 400) errors += `${where}: ${answer.text}\n`;
    const log = server?.output() ?? "";
    const last = lines.at(-1) ?? "";
    const known = last === "" ? -1 : log.lastIndexOf(last);
    const fresh = log.slice(known < 0 ? 0 : known + last.length);
    for (const name of canaries.in(fresh)) leaks.add(`${name} in the log after ${where}`);
    // A line that is not whole yet is whole the next time; where the last one that is known is not
    // kept any more, the first that is may be cut.
    const isCut = known < 0 && last !== "";
    lines.push(
      ...fresh
        .split("\n")
        .slice(isCut ? 1 : 0, -1)
        .filter((line) => line !== ""),
    );
  }

  async function registerPerson(): Promise<void> {
    const email = "hera.heron@example.com";
    const password = canaries.keep("password");
    const register = await person.post(`${API}/auth/register`, { email, password });
    note(register, "register");
    canaries.keep("access token", textAt(register.json(), "access_token"));
    canaries.keep("refresh token", textAt(register.json(), "refresh_token"));
    canaries.keep("cookie", person.cookieHeader().split("=")[1]);
    const key = await person.post(`${API}/users/me/api-keys`, { name: "walk" });
    canaries.keep("API key", textAt(key.json(), "key"));
    const factor = await person.post(`${API}/users/me/second-factor`, { password });
    canaries.keep("second factor", textAt(factor.json(), "secret"));
    const again = newVisitor(person.baseUrl);
    for (const tried of [password, canaries.keep("wrong password")])
      note(await again.post(`${API}/auth/login`, { email, password: tried }), "login");
  }

  /** A call with secrets in every place that takes one, and in some that do not. */
  async function tryCall(call: Operation, session: HttpSession, headers: Record<string, string>) {
    const schema = call.body === null ? null : objectSchema(call.body);
    const sample = schema === null ? {} : Object(sampleOf(schema));
    const secret = canaries.keep("sent secret", "CANARY-s3nt-1234567");
    const names = Object.keys(schema?.properties ?? {}).filter((name) => SECRET_FIELD.test(name));
    const filled = { ...sample, ...Object.fromEntries(names.map((name) => [name, secret])) };
    const path = fillPath(call.path);
    const bodies =
      call.method === "GET"
        ? [undefined]
        : [
            JSON.stringify(filled),
            `{"password":"${secret}","new_password":["${secret}"],"code":{"a":"${secret}"}}`,
            `{"password":"${secret}`,
          ];
    for (const body of bodies) {
      const json: Record<string, string> =
        body === undefined ? {} : { "content-type": "application/json" };
      const ask = { headers: { ...headers, ...json }, ...(body === undefined ? {} : { body }) };
      const answer = await session.send(call.method, `${path}?token=${secret}&code=${secret}`, ask);
      note(answer, `${call.method} ${call.path}`);
      if (answer.status >= 400 || HANDS_OUT.test(call.path)) continue;
      for (const name of canaries.in(answer.text)) leaks.add(`${name} in ${call.path}`);
    }
  }

  test("are in no log, whoever calls whatever with them", async () => {
    if (server === null) return;
    await registerPerson();
    await makeProject(person, { num_variations: 1 });
    const calls = (await readOperations(server.url)).filter(
      ({ path }) => !ENDS_IT.test(path) && !path.endsWith("/stream"),
    );
    const callers: [session: HttpSession, headers: Record<string, string>][] = [
      [person, {}],
      [newVisitor(server.url), { authorization: `Bearer ${canaries.keep("made-up token")}` }],
      [newVisitor(server.url), { cookie: `emblazon_session=${canaries.keep("made-up cookie")}` }],
      [
        newVisitor(server.url),
        {
          "x-api-key": canaries.keep("made-up key"),
          "proxy-authorization": canaries.keep("proxy"),
        },
      ],
    ];
    for (const [session, headers] of callers)
      for (const call of calls) await tryCall(call, session, headers);
    for (const page of ["/reset", "/verify", "/login", `${API}/auth/oauth/google/callback`]) {
      const secret = canaries.keep("link");
      note(await person.get(`${page}?token=${secret}&code=${secret}&state=${secret}`), page);
    }
    note(await person.post(`${API}/auth/logout`), "logout");
    expect([...leaks]).toEqual([]);
  });

  test("are in no error, no description and no page", async () => {
    if (server === null) return;
    expect(errors.split("\n").length).toBeGreaterThan(100);
    expect(canaries.in(errors)).toEqual([]);
    const visitor = newVisitor(server.url);
    for (const path of ["/openapi.json", "/health", "/ready", "/docs", "/", "/login"])
      expect(canaries.in((await visitor.get(path)).text), path).toEqual([]);
    expect(canaries.inWebBundle()).toEqual([]);
  });

  test("are in no line that is not one of JSON, whatever callers send", async () => {
    if (server === null) return;
    const visitor = newVisitor(server.url);
    const forged = '{"level":"fatal","msg":"forged"}';
    const headers = {
      "user-agent": `${"x".repeat(6_000)} \u009b31m ${forged}`,
      "x-request-id": "a b",
    };
    for (const path of [
      `/%0a${forged}%0d%0a`,
      `/%1b[31m`,
      `${API}/projects?q=%0a${forged}`,
      "/%00",
    ])
      note(await visitor.get(encodeURI(path), { headers }), path);
    const whole = lines.filter((line) => !opening.includes(line));
    expect(whole.length).toBeGreaterThan(100);
    for (const line of whole) {
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      expect(typeof JSON.parse(line)).toBe("object");
      expect(line.length).toBeLessThan(12_000);
    }
    expect(whole.some((line) => line.includes("forged"))).toBe(true);
    expect(whole.filter((line) => line.startsWith('{"level":"fatal"'))).toEqual([]);
  });

  test("are in no row of the database and no file of the data folder", async () => {
    if (server === null) return;
    expect(await server.stop()).toBe(0);
    if (databaseUrl !== undefined) {
      const dump = await dumpDatabase(databaseUrl);
      expect(dump).toContain("pgboss.job");
      expect(canaries.in(dump)).toEqual([]);
    }
    expect(canaries.below(server.dataDir)).toEqual([]);
  });
});

/** A value of its own for every setting that is a secret, and what they need to be taken. */
function settings(canaries: Canaries): Record<string, string> {
  const secrets = secretSettings().map((name): [string, string] => [name, canaries.keep(name)]);
  expect(secrets.length).toBeGreaterThanOrEqual(5);
  return {
    ...Object.fromEntries(secrets),
    SMTP_URL: `smtp://sender:${canaries.keep("SMTP_URL")}@127.0.0.1:9`,
    OAUTH_GOOGLE_CLIENT_ID: "google-client",
    OAUTH_GITHUB_CLIENT_ID: "github-client",
    OAUTH_ISSUER: "http://127.0.0.1:9",
    OAUTH_CLIENT_ID: "openid-client",
    LOG_LEVEL: "trace",
    RATE_LIMIT_REQUESTS: "1000000",
  };
}
