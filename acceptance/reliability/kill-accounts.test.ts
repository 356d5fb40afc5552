import { randomUUID } from "node:crypto";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import { createRandom } from "../support/random.ts";
import { API, expectJson, expectProblem, newVisitor } from "../support/suite.ts";

const ROUNDS = Number(process.env["KILL_ROUNDS"] ?? 6);
const SEED = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const PEOPLE_AT_ONCE = 4;
/** A round ends a moment after so many answers at most, however fast the machine is. */
const MOST_ANSWERS = 24;
const LONGEST_MOMENT_MS = 150;

interface Account {
  readonly email: string;
  readonly password: string;
  /** What they made before they registered; null for those who made nothing. */
  readonly projectId: string | null;
  /** The browser that they registered with. */
  readonly browser: HttpSession;
}

interface SignedIn {
  /** The newest refresh token that was answered. */
  token: string;
  /** Whether it is being spent: nobody can tell whether a request that broke off got through. */
  isUnderWay: boolean;
}

/** What was heard of a server until it was killed. */
interface Heard {
  readonly registered: Set<Account>;
  /** Those whose registration was asked for and not answered. */
  readonly unanswered: Set<Account>;
  readonly signedIn: SignedIn[];
  /** Called at each answer. */
  readonly onAnswer: () => void;
}

describe.each(["embedded", "postgres"] as const)("kill -9 amid sign-ins, on %s", (database) => {
  test(`at ${ROUNDS} random moments, keeps what it said`, { timeout: 900_000 }, async () => {
    const server = await requireOrSkip(() => startOwnServer(database));
    if (server === null) return;
    onTestFinished(() => server.dispose());
    process.stdout.write(`sign-ins, ${database}: KILL_SEED=${SEED} KILL_ROUNDS=${ROUNDS}\n`);
    const random = createRandom(SEED);
    const everybody: Account[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = Math.floor(random() * MOST_ANSWERS);
      const enough = Promise.withResolvers<void>();
      const heard = listen(answers, enough.resolve);
      const people = Array.from({ length: PEOPLE_AT_ONCE }, () =>
        untilKilled(() => comeAndGo(server.process.url, heard, random)),
      );
      await Promise.race([enough.promise, Promise.all(people)]);
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_MOMENT_MS));
      await server.process.kill9();
      await Promise.all(people);
      await server.process.start();
      const { url } = server.process;
      const spending = heard.signedIn.filter(({ isUnderWay }) => isUnderWay).length;
      process.stdout.write(
        `  round ${round}: killed after ${answers} answers (${heard.registered.size} registered, ${heard.unanswered.size} unanswered, ${heard.signedIn.length} signed in, of whom ${spending} were refreshing)\n`,
      );
      for (const account of heard.unanswered) await expectWholeOrNothing(url, account);
      for (const session of heard.signedIn) await expectWorksOnce(url, session);
      const accounts = [...heard.registered, ...heard.unanswered];
      for (const account of accounts) await expectLogsIn(url, account);
      everybody.push(...accounts);
    }
    expect(everybody.length).toBeGreaterThan(ROUNDS);
    for (const account of everybody) await expectLogsIn(server.process.url, account);
  });
});

function listen(answers: number, onEnough: () => void): Heard {
  let left = answers;
  return {
    registered: new Set(),
    unanswered: new Set(),
    signedIn: [],
    onAnswer: () => {
      left -= 1;
      if (left <= 0) onEnough();
    },
  };
}

/** Ends with the line that the kill broke; anything else is a finding. */
async function untilKilled(work: () => Promise<void>): Promise<void> {
  try {
    for (;;) await work();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

/** One person: makes something perhaps, registers, signs in elsewhere, refreshes. */
async function comeAndGo(url: string, heard: Heard, random: () => number): Promise<void> {
  const browser = newVisitor(url);
  const projectId = random() < 0.5 ? await makeSomething(browser) : null;
  const password = `nine herons and ${randomUUID()}`;
  const account = { email: `${randomUUID()}@example.com`, password, projectId, browser };
  heard.unanswered.add(account);
  const mine = noteSession(heard, expectJson(await register(account), 201));
  heard.registered.add(account);
  heard.unanswered.delete(account);
  await spend(heard, browser, mine);
  if (random() < 0.5) {
    const elsewhere = newVisitor(url);
    const other = noteSession(heard, expectJson(await login(elsewhere, account), 200));
    if (random() < 0.7) await spend(heard, elsewhere, other);
  }
  while (random() < 0.7) await spend(heard, browser, mine);
}

async function makeSomething(browser: HttpSession): Promise<string> {
  const answer = await browser.post(`${API}/projects`, { name: "Before", num_variations: 1 });
  return textAt(expectJson(answer, 201), "project_id");
}

const register = ({ browser, email, password }: Account) =>
  browser.post(`${API}/auth/register`, { email, password });
const login = (visitor: HttpSession, { email, password }: Account) =>
  visitor.post(`${API}/auth/login`, { email, password });
const refresh = (visitor: HttpSession, token: string) =>
  visitor.post(`${API}/auth/refresh`, { refresh_token: token });

function noteSession(heard: Heard, answer: unknown): SignedIn {
  const session = { token: textAt(answer, "refresh_token"), isUnderWay: false };
  heard.signedIn.push(session);
  heard.onAnswer();
  return session;
}

async function spend(heard: Heard, visitor: HttpSession, session: SignedIn): Promise<void> {
  session.isUnderWay = true;
  const answer = expectJson(await refresh(visitor, session.token), 200);
  session.token = textAt(answer, "refresh_token");
  session.isUnderWay = false;
  heard.onAnswer();
}

/** A registration that nobody heard of is there whole, or can be made again. */
async function expectWholeOrNothing(url: string, account: Account): Promise<void> {
  account.browser.moveTo(url);
  const again = await register(account);
  if (again.status === 201) expectJson(again, 201);
  else expectProblem(again, 409, "email_taken");
}

/** An account is there with its owner's name to it, and with what they made before. */
async function expectLogsIn(url: string, account: Account): Promise<void> {
  const visitor = newVisitor(url);
  const answer = expectJson(await login(visitor, account), 200);
  expect(textAt(answer, "user", "email")).toBe(account.email);
  const me = expectJson(await visitor.get(`${API}/users/me`), 200);
  expect(at(me, "has_password")).toBe(true);
  const made = listAt(expectJson(await visitor.get(`${API}/projects`), 200), "data");
  expect(made.map((project) => at(project, "id"))).toEqual(
    account.projectId === null ? [] : [account.projectId],
  );
}

/** A refresh token that was answered works, and only once: after that its session is over. */
async function expectWorksOnce(url: string, { token, isUnderWay }: SignedIn): Promise<void> {
  const visitor = newVisitor(url);
  const first = await refresh(visitor, token);
  if (isUnderWay && first.status !== 200) {
    expectProblem(first, 401, "unauthenticated");
    return;
  }
  const pair = expectJson(first, 200);
  const headers = { authorization: `Bearer ${textAt(pair, "access_token")}` };
  expectJson(await visitor.get(`${API}/users/me`, { headers }), 200);
  expectProblem(await refresh(visitor, token), 401, "unauthenticated");
  expectProblem(await refresh(visitor, textAt(pair, "refresh_token")), 401, "unauthenticated");
}
