import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createHttpSession } from "@emblazon/testkit/http-session";
import { startPostgres } from "@emblazon/testkit/postgres";
import { startServerProcess } from "@emblazon/testkit/server-process";
import { load } from "../load.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median, percentile } from "../statistics.ts";
import { crowd } from "./crowd.ts";

const CONNECTIONS = 50;
const LIST_CONNECTIONS = 10;
const SECONDS = 15;
const USERS = 1_000;
const ASSETS = 100_000;
const LOGINS_PER_SECOND = 3;
const TRIES = 200;
const PASSWORD = "a heron stands in the reeds";
const API = "/api/v1";

/** What signing in and row-level security cost. */
export const accounts: Section = {
  title: "Accounts and row-level security, PostgreSQL",
  how: `\`GET /users/me\` (one row) and \`GET /projects/{id}\` with an access token over ${CONNECTIONS} connections, \`GET /assets?limit=50\` over ${LIST_CONNECTIONS}, for ${SECONDS} s each, each request with a transaction under row-level security; for the list the tables hold ${ASSETS.toLocaleString("en")} assets of ${USERS.toLocaleString("en")} people. Then ${LOGINS_PER_SECOND} sign-ins a second for ${SECONDS} s beside other calls. Then ${TRIES} tries with an unknown address and ${TRIES} with a wrong password, in turn. Client, server and database share the two cores.`,
  run: async () => {
    const postgres = await startPostgres();
    const databaseUrl = (await postgres.createDatabase()).url;
    const server = await startServerProcess({
      databaseUrl,
      env: { RATE_LIMIT_REQUESTS: "100000000" },
    });
    try {
      return await measure(server.url, databaseUrl);
    } finally {
      await server.dispose();
      await postgres.stop();
    }
  },
};

async function measure(url: string, databaseUrl: string): Promise<Measurement[]> {
  const session = createHttpSession(url);
  const email = "bench@example.com";
  const answer = await session.post(`${API}/auth/register`, { email, password: PASSWORD });
  const { access_token, user } = answer.json() as { access_token: string; user: { id: string } };
  const headers = { authorization: `Bearer ${access_token}` };
  const made = await session.post(`${API}/projects`, { name: "Bench", num_variations: 1 });
  const { project_id } = made.json() as { project_id: string };
  const run = (path: string, seconds: number, connections = CONNECTIONS) =>
    load({ url, path, headers, connections, seconds });

  await run(`${API}/users/me`, 5);
  const one = await run(`${API}/users/me`, SECONDS);
  const project = await run(`${API}/projects/${project_id}`, SECONDS);
  await crowd(databaseUrl, { ownerId: user.id, users: USERS, assets: ASSETS });
  await run(`${API}/assets?limit=50`, 5, LIST_CONNECTIONS);
  const list = await run(`${API}/assets?limit=50`, SECONDS, LIST_CONNECTIONS);
  const beside = await signInBeside(url, email, `${API}/projects/${project_id}`, headers);
  const known = await compareRefusals(url, email);
  return [
    {
      name: "authenticated GET of one row",
      value: one.perSecond,
      unit: "per second",
      target: 1000,
      atLeast: true,
    },
    { name: "the same, p99", value: percentile(one.times, 99), unit: "ms", target: 50 },
    { name: "the same, refused", value: one.refused, unit: "answers", target: 0 },
    { name: "GET of a project, with five queries", value: project.perSecond, unit: "per second" },
    { name: "the same, p99", value: percentile(project.times, 99), unit: "ms" },
    { name: "list of 50 assets, p50", value: median(list.times), unit: "ms" },
    { name: "list of 50 assets, p99", value: percentile(list.times, 99), unit: "ms", target: 80 },
    { name: "list of 50 assets", value: list.perSecond, unit: "per second" },
    { name: "list of 50 assets, refused", value: list.refused, unit: "answers", target: 0 },
    ...beside,
    ...known,
  ];
}

/** Sign-ins at a steady pace; how long other calls take meanwhile, one every 20 ms. */
async function signInBeside(
  url: string,
  email: string,
  path: string,
  headers: Record<string, string>,
): Promise<Measurement[]> {
  const endsAt = performance.now() + SECONDS * 1000;
  const others: number[] = [];
  const logins: Promise<{ ms: number; status: number }>[] = [];
  const reading = (async () => {
    const reader = createHttpSession(url);
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      await reader.get(path, { headers });
      others.push(performance.now() - sentAt);
      await pause(20);
    }
  })();
  while (performance.now() < endsAt) {
    logins.push(signInOnce(url, email));
    await pause(1000 / LOGINS_PER_SECOND);
  }
  await reading;
  const done = await Promise.all(logins);
  return [
    { name: "sign-in, 3 a second, p50", value: median(done.map(({ ms }) => ms)), unit: "ms" },
    {
      name: "sign-in, 3 a second, p99",
      value: percentile(
        done.map(({ ms }) => ms),
        99,
      ),
      unit: "ms",
    },
    {
      name: "sign-ins that were refused",
      value: done.filter(({ status }) => status !== 200).length,
      unit: "answers",
      target: 0,
    },
    { name: "other calls meanwhile, p99", value: percentile(others, 99), unit: "ms", target: 200 },
  ];
}

async function signInOnce(url: string, email: string): Promise<{ ms: number; status: number }> {
  const sentAt = performance.now();
  const { status } = await createHttpSession(url).post(`${API}/auth/login`, {
    email,
    password: PASSWORD,
  });
  return { ms: performance.now() - sentAt, status };
}

/** In turn, so that whatever else the machine does meets both alike. */
async function compareRefusals(url: string, email: string): Promise<Measurement[]> {
  const unknown: number[] = [];
  const wrong: number[] = [];
  const attempt = async (address: string): Promise<number> => {
    const sentAt = performance.now();
    await createHttpSession(url).post(`${API}/auth/login`, { email: address, password: "wrong" });
    return performance.now() - sentAt;
  };
  for (let round = 0; round < TRIES; round += 1) {
    unknown.push(await attempt(`${randomUUID()}@example.com`));
    wrong.push(await attempt(email));
  }
  return [
    { name: "refusal of an unknown address, median", value: median(unknown), unit: "ms" },
    { name: "refusal of a wrong password, median", value: median(wrong), unit: "ms" },
    {
      name: "distance of the two medians",
      value: Math.abs(median(unknown) - median(wrong)),
      unit: "ms",
      target: 5,
    },
  ];
}
