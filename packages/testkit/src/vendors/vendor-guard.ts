import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { findReplyFault, findRequestFault } from "./check-against.ts";
import type { GuardRequest, Operation, Reply, ReplyEvent, VendorContract } from "./contract.ts";
import {
  drawPartial,
  drawPicture,
  type GuardJob,
  type GuardWorld,
  isPaid,
  type JobStanding,
  standingOf,
} from "./guard-world.ts";
import { tellOf, type WatchGuard } from "./guard-moment.ts";
import { matchOperation } from "./match-operation.ts";
import { readRequest } from "./read-request.ts";
import type { Scenario } from "./scenario.ts";

export interface VendorGuardOptions {
  /** The only key that is let in; empty where nobody needs one. */
  readonly apiKey: string;
  /** Whether the files lie on another origin than the API. */
  readonly filesElsewhere?: boolean;
  /** Draws a picture by its number; small ones are drawn without. */
  readonly draw?: (number: number) => Uint8Array;
  /** The same for what is on the way to it, by its step from 0. */
  readonly drawPartial?: (number: number, step: number) => Uint8Array;
  readonly watch?: WatchGuard;
}

/** A local server that speaks for a vendor, and holds both sides to the vendor's own description. */
export interface VendorGuard {
  readonly baseUrl: string;
  /** Where the files lie. */
  readonly fileOrigin: string;
  /** Every request to the API, in order. */
  readonly requests: readonly GuardRequest[];
  /** Every request for a file. */
  readonly downloads: readonly GuardRequest[];
  readonly jobs: readonly GuardJob[];
  /** How many pictures the vendor would have put on the bill. */
  paid(): number;
  /** What happens to the next requests that make a picture, one after the other; then all is well. */
  script(...scenarios: readonly Scenario[]): void;
  /** Waits until so many requests are held. */
  untilHeld(count: number): Promise<void>;
  /** Waits until the jobs were looked at so often, all together. */
  untilLooked(count: number): Promise<void>;
  /** Lets slow ones go on. */
  release(): void;
  /** What either side has done against the description since the last time. */
  takeViolations(): readonly string[];
  /** @throws when there are violations that nobody has taken */
  close(): Promise<void>;
}

/** Starts one on 127.0.0.1. */
export async function startVendorGuard(
  contract: VendorContract,
  options: VendorGuardOptions,
): Promise<VendorGuard> {
  const guard = new Guard(contract, options);
  await guard.listen();
  return guard;
}

class Guard implements VendorGuard {
  readonly requests: GuardRequest[] = [];
  readonly downloads: GuardRequest[] = [];
  readonly jobs: GuardJob[] = [];
  baseUrl = "";
  fileOrigin = "";
  readonly #contract: VendorContract;
  readonly #options: VendorGuardOptions;
  readonly #api: Server;
  readonly #files: Server;
  readonly #world: GuardWorld;
  #origin = "";
  #scenarios: Scenario[] = [];
  #violations: string[] = [];
  /** Requests that wait; each goes on by being called. */
  #held: (() => void)[] = [];
  #watchers: (() => void)[] = [];

  constructor(contract: VendorContract, options: VendorGuardOptions) {
    this.#contract = contract;
    this.#options = options;
    const serve = (incoming: IncomingMessage, response: ServerResponse): void => {
      // A client that goes away while it is read has nothing to be answered.
      this.#serve(incoming, response).catch((error: unknown) => this.#crashed(error, response));
    };
    this.#api = createServer(serve);
    this.#files = createServer(serve);
    this.#world = this.#makeWorld();
  }

  async listen(): Promise<void> {
    this.#origin = await listenOn(this.#api);
    this.fileOrigin =
      this.#options.filesElsewhere === true ? await listenOn(this.#files) : this.#origin;
    this.baseUrl = this.#origin + this.#contract.basePath;
  }

  paid(): number {
    return this.jobs.filter(isPaid).length;
  }

  script(...scenarios: readonly Scenario[]): void {
    this.#scenarios = [...scenarios];
  }

  untilHeld(count: number): Promise<void> {
    return this.#until(() => this.#held.length >= count);
  }

  untilLooked(count: number): Promise<void> {
    return this.#until(() => this.jobs.reduce((sum, { looks }) => sum + looks, 0) >= count);
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#watchers = this.#watchers.filter((watcher) => watcher !== look);
        resolve();
      };
      this.#watchers.push(look);
      look();
    });
  }

  release(): void {
    for (const job of this.jobs) job.isReleased = true;
    for (const goOn of this.#held.splice(0)) goOn();
  }

  takeViolations(): readonly string[] {
    return this.#violations.splice(0);
  }

  async close(): Promise<void> {
    await Promise.all([this.#api, this.#files].map(closeServer));
    const violations = this.takeViolations();
    if (violations.length > 0)
      throw new Error(`${this.#contract.kind} was not kept to:\n${violations.join("\n")}`);
  }

  #makeWorld(): GuardWorld {
    const look = (job: GuardJob): JobStanding => {
      job.looks += 1;
      this.#tell();
      return standingOf(job);
    };
    const numberOf = (job: GuardJob): number => this.jobs.indexOf(job);
    return {
      baseUrl: () => this.baseUrl,
      jobs: this.jobs,
      find: (id) => this.jobs.find((job) => job.id === id) ?? null,
      look,
      standing: standingOf,
      picture: (job) =>
        this.#options.draw?.(numberOf(job)) ?? drawPicture(numberOf(job), job.scenario),
      partial: (job, step) => (this.#options.drawPartial ?? drawPartial)(numberOf(job), step),
      download: (job) => {
        job.downloads += 1;
        const fault = job.scenario.kind === "picture" ? job.scenario.is : null;
        if (fault === "gone") return "gone";
        return fault === "late" && job.downloads === 1 ? "late" : "there";
      },
      link: (job) => `${this.fileOrigin}/files/${numberOf(job)}.png`,
    };
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const [, number] = /^\/files\/(\d+)\.png$/.exec(request.path) ?? [];
    if (number !== undefined) {
      this.downloads.push(request);
      await this.#tellOf("file", this.jobs[Number(number)] ?? null, response);
      return send(response, this.#file(Number(number)));
    }
    this.requests.push(request);
    const found = matchOperation(this.#contract, request);
    if (found === null) return send(response, this.#refuseUnknown(request));
    const asked = { ...request, params: found.params };
    if (!this.#contract.isLetIn(request.headers, this.#options.apiKey))
      return send(
        response,
        this.#checked(this.#contract.refuse("auth", "no such key"), found.operation),
      );
    const fault = findRequestFault(asked, found.operation);
    if (fault !== null) {
      this.#violations.push(`${found.operation.id} was asked wrongly: ${fault}`);
      return send(response, this.#contract.refuse("invalid", fault));
    }
    if (found.operation.makesJob) return this.#make(found.operation, asked, response);
    await this.#tellOf(found.operation.id, this.#world.find(found.params.id ?? ""), response);
    send(
      response,
      this.#checked(found.operation.answer(asked, this.#world, null), found.operation),
    );
  }

  async #make(operation: Operation, asked: GuardRequest, response: ServerResponse): Promise<void> {
    const scenario = this.#scenarios.shift() ?? { kind: "ok" };
    const refusal = this.#refuseBy(scenario);
    if (refusal !== null) return send(response, this.#checked(refusal, operation));
    const fault = isFault(scenario) ? scenario : null;
    if (fault?.when === "before") return this.#fail(fault, response);
    const job: GuardJob = {
      ...{ id: operation.nameJob?.(asked) ?? jobId(this.jobs.length), scenario, asked: asked.body },
      ...{ looks: 0, downloads: 0, isCanceled: false, isReleased: false },
    };
    this.jobs.push(job);
    await this.#tellOf(operation.id, job, response);
    const reply = this.#checked(operation.answer(asked, this.#world, job), operation);
    if (fault !== null) return this.#fail(fault, response);
    if (reply.events !== undefined) return this.#stream(reply.events, scenario, response);
    if (scenario.kind === "slow" && !this.#contract.keepsJobs) await this.#hold();
    send(response, reply, scenario.kind === "cut_off");
  }

  /** The first event at once; what happens to the rest is up to the scenario. */
  async #stream(
    events: readonly ReplyEvent[],
    { kind }: Scenario,
    response: ServerResponse,
  ): Promise<void> {
    const [first = "", second = "", ...rest] = events.map(toMessage);
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    response.write(`: welcome\n\n${first}`);
    if (kind === "slow") await this.#hold();
    if (kind !== "cut_off") return void response.end(second + rest.join(""));
    response.write(second.slice(0, second.length >> 1), () => response.destroy());
  }

  #tellOf(what: string, job: GuardJob | null, response: ServerResponse): Promise<void> {
    return tellOf(this.#options.watch, response, { what, job });
  }

  #refuseBy(scenario: Scenario): Reply | null {
    const { refuse, refusesByPolicy } = this.#contract;
    if (scenario.kind === "policy" && refusesByPolicy) return refuse("policy", POLICY_WORDS);
    if (scenario.kind === "invalid") return refuse("invalid", "it is not as it should be");
    if (scenario.kind === "quota") return refuse("quota", "no credits left");
    if (scenario.kind === "server_error")
      return { ...refuse("server", "something broke"), status: scenario.status };
    if (scenario.kind !== "rate_limited") return null;
    const reply = refuse("rate", "too many requests");
    const wait = scenario.retryAfter === undefined ? {} : { "retry-after": scenario.retryAfter };
    return { ...reply, headers: { ...reply.headers, ...wait } };
  }

  async #fail({ kind }: Fault, response: ServerResponse): Promise<void> {
    if (kind === "hang") await this.#hold();
    response.destroy();
  }

  #hold(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.push(resolve);
      this.#tell();
    });
  }

  #tell(): void {
    for (const look of this.#watchers) look();
  }

  #file(number: number): Reply {
    const job = this.jobs[number];
    const state = job === undefined ? "gone" : this.#world.download(job);
    if (job === undefined || state !== "there")
      return { status: state === "late" ? 503 : 404, bytes: Buffer.from("No"), type: "text/plain" };
    return { status: 200, bytes: this.#world.picture(job), type: "image/png" };
  }

  #refuseUnknown({ method, path }: GuardRequest): Reply {
    this.#violations.push(`${method} ${path} is no operation`);
    return this.#contract.refuse("not_found", "no such path");
  }

  #checked(reply: Reply, operation: Operation): Reply {
    const fault = findReplyFault(reply, operation, this.#contract);
    if (fault !== null) this.#violations.push(`${operation.id} was answered wrongly: ${fault}`);
    return reply;
  }

  #crashed(error: unknown, response: ServerResponse): void {
    const words = error instanceof Error ? error.message : String(error);
    if (!response.destroyed) this.#violations.push(`the guard failed: ${words}`);
    response.destroy();
  }
}

type Fault = Extract<Scenario, { kind: "reset" | "hang" }>;

const isFault = (scenario: Scenario): scenario is Fault =>
  scenario.kind === "reset" || scenario.kind === "hang";

const POLICY_WORDS = "this breaks the rules on content";

const jobId = (number: number): string => `job${String(number).padStart(23, "0")}`;

function send(response: ServerResponse, reply: Reply, isCutOff = false): void {
  const { status, headers, json, bytes, type = "application/json" } = reply;
  const body = bytes ?? (json === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(json)));
  response.writeHead(status, { "content-type": type, "content-length": body.length, ...headers });
  if (!isCutOff) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

const toMessage = ({ event, data }: ReplyEvent): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

async function listenOn(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
