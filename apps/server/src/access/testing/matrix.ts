import type { Answer } from "@emblazon/testkit/http-session";
import type { AccessBench } from "./access-bench.ts";
import type { Credentials } from "./caller-makers.ts";
import type { Caller } from "./callers.ts";
import { conditionsFor, foreignIds, NOT_AN_ID } from "./foreign-calls.ts";
import type { PathIds } from "./owner.ts";
import { GATES, ROUTES } from "./route-table.ts";
import type { RouteClass, RouteLine, Verdict } from "./route-table.ts";
import { codeOf, sendCall, show, toldBy } from "./send-call.ts";
import type { Traces } from "./traces-of.ts";

/** One call by one caller. */
interface Cell {
  readonly method: string;
  readonly path: string;
  readonly line: RouteLine;
  readonly caller: Caller;
  readonly credentials: Credentials;
  readonly verdict: Verdict;
}

/** For which a caller needs nothing but themselves. */
const ABOUT_PEOPLE: readonly RouteClass[] = [
  "sign in",
  "sign in or out",
  "profile",
  "account",
  "own data",
  "admin",
];

/** Which answer everybody alike. */
const ANYBODYS: readonly RouteClass[] = ["open", "public"];

/** Every caller makes every call: what comes of it, and what is wrong with that. */
export class Matrix {
  readonly #bench: AccessBench;
  readonly #traces: Traces;
  #cells = 0;

  constructor(bench: AccessBench, traces: Traces) {
    this.#bench = bench;
    this.#traces = traces;
  }

  /** How many combinations have been tried so far. */
  get cells(): number {
    return this.#cells;
  }

  /** What is wrong with a call, in words; nothing when all is as it must be. */
  async faultsOf(call: string): Promise<string[]> {
    const [method = "", path = ""] = call.split(" ");
    const line = ROUTES[call];
    if (line === undefined) throw new Error(`nobody has said who may ${call}`);
    const before = await this.#bench.state();
    const faults: string[] = [];
    for (const [caller, credentials] of this.#bench.cast) {
      const verdict = GATES[line.is][caller.kind];
      const cell = { method, path, line, caller, credentials, verdict };
      faults.push(...(await this.#tryOwn(cell)), ...(await this.#tryForeign(cell)));
    }
    const after = await this.#bench.state();
    return [...faults, ...changesBetween(before, after)];
  }

  /** With what is the caller's own; a call that changes something is made by a double of theirs. */
  async #tryOwn(cell: Cell): Promise<string[]> {
    const { line, caller, verdict } = cell;
    const changes = (cell.method !== "GET" || line.isNoted) && verdict === "in";
    const photo = line.of === "photo";
    const needs = { project: !photo && !ABOUT_PEOPLE.includes(line.is), picture: false, photo };
    const credentials = changes ? await caller.make(this.#bench, needs) : cell.credentials;
    const ids = line.of === undefined ? undefined : credentials.owner?.ids[line.of];
    const answer = await this.#send({ ...cell, credentials }, ids);
    const faults = this.#tracesIn(cell, answer);
    const [status, code] = expected(cell);
    if (answer.status !== status || (code !== undefined && codeOf(answer) !== code)) {
      faults.push(`${caller.name} gets ${show(answer)} in place of ${status} ${code ?? ""}`);
    }
    if (!ANYBODYS.includes(line.is) && !isKeptToOneself(answer)) {
      faults.push(`what ${caller.name} gets may be kept for others: ${show(answer)}`);
    }
    return faults;
  }

  /** With what is the victim's: it must be as if it were not there. */
  async #tryForeign(cell: Cell): Promise<string[]> {
    const { line, caller, credentials, verdict } = cell;
    if (line.of === undefined) return [];
    if (line.is === "admin" && verdict === "in") return this.#tryAsAdmin(cell);
    const faults: string[] = [];
    const status = verdict === "in" ? 404 : verdict;
    const own = credentials.owner?.ids[line.of];
    for (const condition of conditionsFor(cell.method, verdict)) {
      const asked = { ...cell, ...condition };
      const nothing = await this.#send(asked, undefined);
      if (nothing.status !== status) {
        faults.push(`${caller.name} gets ${show(nothing)} for nothing`);
      }
      for (const ids of foreignIds(this.#bench.victim.ids[line.of], own)) {
        const theirs = await this.#send(asked, ids);
        faults.push(...this.#tracesIn(cell, theirs));
        if (toldBy(theirs) !== toldBy(nothing)) {
          faults.push(`${caller.name} can tell what is another's from nothing: ${show(theirs)}`);
        }
      }
    }
    for (const word of NOT_AN_ID) {
      const answer = await this.#send(cell, {
        id: word,
        image_id: word,
        uuid: word,
        delivery_id: word,
      });
      if (answer.status !== 404 && answer.status !== status) {
        faults.push(`${caller.name} gets ${show(answer)} for ${word}`);
      }
    }
    return faults;
  }

  /** Administrators see who the victim is, and nothing of what they made. */
  async #tryAsAdmin(cell: Cell): Promise<string[]> {
    const { method, line, caller } = cell;
    const nothing = await this.#send(cell, undefined);
    const faults =
      nothing.status === 404 ? [] : [`${caller.name} gets ${show(nothing)} for nothing`];
    if (method !== "GET" || line.of === undefined) return faults;
    const theirs = await this.#send(cell, this.#bench.victim.ids[line.of]);
    if (theirs.status !== line.ok) faults.push(`${caller.name} gets ${show(theirs)}`);
    return [...faults, ...this.#tracesIn(cell, theirs)];
  }

  #send(
    { method, path, line, credentials, headers }: Cell & { headers?: Record<string, string> },
    ids: PathIds | undefined,
  ): Promise<Answer> {
    this.#cells += 1;
    const { server, login } = this.#bench;
    const body = line.body?.({ caller: credentials.owner ?? login, login });
    const sent = { ...credentials.headers, ...headers };
    return sendCall(server, { method, path, ids, body, headers: sent });
  }

  #tracesIn({ line, caller, verdict }: Cell, answer: Answer): string[] {
    const told = `${JSON.stringify([...answer.headers])}${answer.text}`;
    const knowsPeople = line.is === "admin" && verdict === "in";
    const { content, person } = this.#traces;
    return (knowsPeople ? content : [...content, ...person])
      .filter((trace) => told.includes(trace))
      .map((trace) => `${caller.name} is told ${trace}`);
  }
}

/** Whether no cache between here and the caller may hand an answer on to somebody else. */
function isKeptToOneself({ headers }: Answer): boolean {
  return /\b(?:no-store|private)\b/.test(headers.get("cache-control") ?? "");
}

/** The status that a caller gets with their own things, and the code where it is an error. */
function expected({ line, caller, verdict }: Cell): [status: number, code: string | undefined] {
  switch (verdict) {
    case "in":
      return [line.ok, line.code];
    case 401:
      return [401, "unauthenticated"];
    case 403:
      return [403, caller.kind.endsWith("key") ? "insufficient_scope" : "forbidden"];
    case 404:
      return [404, "not_found"];
  }
}

function changesBetween(
  before: Awaited<ReturnType<AccessBench["state"]>>,
  after: Awaited<ReturnType<AccessBench["state"]>>,
): string[] {
  const known = new Set(before.map((state) => JSON.stringify(state)));
  const changed = after.filter((state) => !known.has(JSON.stringify(state)));
  const gone = before.length > after.length ? ["what was there is gone"] : [];
  return [...changed.map(({ table, rows }) => `${table} has changed: ${rows}`), ...gone];
}
