import type { HttpSession } from "@emblazon/testkit/http-session";
import { drawDisc } from "@emblazon/testkit/images/draw-disc";
import { readEmbedded } from "@emblazon/testkit/read-embedded";
import { openAiCompatible } from "@emblazon/testkit/vendors/contracts/openai-compatible";
import { replicate } from "@emblazon/testkit/vendors/contracts/replicate";
import type { GuardMoment } from "@emblazon/testkit/vendors/guard-moment";
import { startVendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import type { VendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { setKillTrap } from "../support/kill-trap.ts";
import type { KillTrap } from "../support/kill-trap.ts";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { createRandom } from "../support/random.ts";
import { expectWholeStream, openAs, toEvent } from "../support/stream.ts";
import type { StreamEvent } from "../support/stream.ts";
import { API, expectJson, newVisitor } from "../support/suite.ts";

/** How many seeds each step is tried with. */
const SEEDS = Number(process.env["KILL_STEP_SEEDS"] ?? 1);
const SEED = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 32));
const LONGEST_DELAY_MS = 60;
const MOST_PICTURES = 3;
const PRICE = 0.01;

/** A vendor that answers with the picture, and one that makes a job which it can be asked about. */
const KINDS = ["synchronous", "jobs"] as const;
type Kind = (typeof KINDS)[number];
const MODELS: Readonly<Record<Kind, string>> = {
  synchronous: "synchronous/brush",
  jobs: "jobs/ada/painter",
};

/** What is seen at the vendor, and which vendors have it. */
const AT_THE_VENDOR: readonly (readonly [sight: string, kinds: readonly Kind[]])[] = [
  ["submit asked", KINDS],
  ["submit answered", KINDS],
  ["first look asked", ["jobs"]],
  ["done answered", ["jobs"]],
  ["file asked", KINDS],
  ["file answered", KINDS],
];
const IN_THE_STREAM = ["planning", "rendering", "storing"]
  .map((stage) => `asset_generating ${stage}`)
  .concat("asset_completed");

/** The operations that make a picture, or a job for one. */
const SUBMITS = ["createImage", "models.predictions.create"];
const STEPS = AT_THE_VENDOR.concat(IN_THE_STREAM.map((sight) => [sight, KINDS]));

let guards: Readonly<Record<Kind, VendorGuard>>;
let server: EnginesServer;
let visitor: HttpSession;
let trap: KillTrap | null = null;
const random = createRandom(SEED);
/** What all rounds have made. */
const made = { pictures: 0, jobs: 0 };

beforeAll(async () => {
  process.stdout.write(`kill -9 at each step: KILL_SEED=${SEED} KILL_STEP_SEEDS=${SEEDS}\n`);
  const options = { apiKey: "", draw: drawDisc, watch: (moment: GuardMoment) => see(moment) };
  const contract = openAiCompatible({ answers: "url", errors: "error", takesFormat: true });
  guards = {
    synchronous: await startVendorGuard(contract, options),
    jobs: await startVendorGuard(replicate("shapes"), options),
  };
  server = await startEnginesServer("embedded", JSON.stringify(enginesFile()));
  visitor = newVisitor(server.process.url);
});

afterAll(async () => {
  await server.dispose();
  await Promise.all(KINDS.map((kind) => guards[kind].close()));
});

describe("kill -9, and the same work again after the start", () => {
  test.each(STEPS)("at: %s", { timeout: SEEDS * 300_000 }, async (sight, kinds) => {
    const first = Math.floor(random() * kinds.length);
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const kind = kinds[(first + seed) % kinds.length] ?? "jobs";
      const pictures = 1 + Math.floor(random() * MOST_PICTURES);
      const count = 1 + Math.floor(random() * pictures);
      const delayMs = random() < 0.6 ? 0 : Math.ceil(random() * LONGEST_DELAY_MS);
      await expectWholeAfterKill({ sight, kind, pictures, count, delayMs });
    }
  });

  test("leaves no attempt and no reservation open", async () => {
    await server.process.stop();
    const { dataDir } = server.process;
    const [left] = await readEmbedded<Record<string, number>>(
      dataDir,
      `SELECT
        (SELECT count(*) FROM attempts WHERE outcome = 'started' OR (number >= 1 AND ended_ms IS NULL))::int AS attempts,
        (SELECT count(*) FROM engine_spending WHERE NOT settled)::int AS reservations,
        (SELECT count(*) FROM engine_spending)::int AS paid,
        (SELECT coalesce(sum(micros), 0) FROM engine_spending)::int AS micros`,
    );
    process.stdout.write(
      `  ${made.pictures} pictures, ${made.jobs} jobs: ${JSON.stringify(left)}\n`,
    );
    expect(left).toMatchObject({ attempts: 0, reservations: 0 });
    // Each job is on the bill; what may have been one, and was never seen by the vendor, is too.
    expect(left?.["micros"]).toBeGreaterThanOrEqual(Math.round(made.jobs * PRICE * 1e6));
    expect(left?.["paid"]).toBeLessThanOrEqual(made.pictures);
  });
});

function enginesFile(): unknown {
  const [brush, painter] = [guards.synchronous, guards.jobs];
  const model = { price: PRICE, typical_ms: 100, limit_ms: 20_000 };
  return {
    vendors: [
      {
        ...{ id: "synchronous", kind: "openai-compatible", base_url: brush.baseUrl },
        models: [{ ...model, id: "brush" }],
      },
      {
        ...{ id: "jobs", kind: "replicate", base_url: painter.baseUrl },
        models: [{ ...model, id: "ada/painter", capabilities: ["text_to_image", "seed"] }],
      },
    ],
    // Whoever is named is asked, and then our own engine.
    chain: [],
  };
}

/** What a moment at the vendor is called above; of looks, a job's first and its last one count. */
async function see({ what, at: when, job }: GuardMoment): Promise<void> {
  const isFirst = when === "asked" && job?.looks === 0;
  const isLast = when === "answered" && (job?.looks ?? 0) >= 2;
  if (what === "file") await trap?.see(`file ${when}`);
  else if (SUBMITS.includes(what)) await trap?.see(`submit ${when}`);
  else if (what !== "predictions.get") return;
  else if (isFirst) await trap?.see("first look asked");
  else if (isLast) await trap?.see("done answered");
}

interface Round {
  readonly sight: string;
  readonly kind: Kind;
  readonly pictures: number;
  readonly count: number;
  readonly delayMs: number;
}

async function expectWholeAfterKill(round: Round): Promise<void> {
  const { sight, kind, pictures, count, delayMs } = round;
  const before = guards[kind].jobs.length;
  const key = crypto.randomUUID();
  const kill = (): Promise<void> => server.process.kill9();
  const armed = setKillTrap({ at: sight, count, delayMs, kill });
  trap = armed;
  const heard: StreamEvent[] = [];
  await listen(round, key, heard).catch(brokenOff);
  trap = null;
  if (!armed.isSeen()) expect.fail(`${sight} was never to be seen: ${JSON.stringify(round)}`);
  await armed.sprung;
  await server.process.start();
  visitor.moveTo(server.process.url);
  const readyAt = performance.now();
  const again = await send(round, key);
  expect([201, 202], again.text).toContain(again.status);
  const assets = await expectDoneOnce(again.json(), heard);
  const wholeAfterMs = Math.round(performance.now() - readyAt);
  const jobs = guards[kind].jobs.length - before;
  const byVendor = assets.filter((asset) => at(asset, "model_used") === MODELS[kind]).length;
  process.stdout.write(
    `  ${sight}, ${kind}: picture ${count} of ${pictures}, +${delayMs} ms; ready after ${Math.round(server.process.readyAfterMs)} ms, whole after ${wholeAfterMs} ms, ${jobs} jobs, ${byVendor} by the vendor\n`,
  );
  expect(assets).toHaveLength(pictures);
  expect(jobs).toBeLessThanOrEqual(pictures);
  // A job that can be asked about is found again, and its picture used; who was asked for none yet
  // cannot be told from who was, and our own engine draws.
  if (kind === "jobs") expect(byVendor).toBe(jobs);
  made.pictures += pictures;
  made.jobs += jobs;
}

function send({ sight, kind, pictures }: Round, key: string): ReturnType<HttpSession["post"]> {
  const headers = { "idempotency-key": key, prefer: "wait=0" };
  const body = { name: sight, num_variations: pictures, engine: MODELS[kind] };
  return visitor.post(`${API}/projects`, body, { headers });
}

async function listen(round: Round, key: string, heard: StreamEvent[]): Promise<void> {
  const made = (await send(round, key)).json();
  const stream = await openAs(visitor, textAt(made, "stream_url"));
  for await (const message of stream.messages) {
    const event = toEvent(message);
    heard.push(event);
    const stage = at(event.data, "stage");
    await trap?.see(typeof stage === "string" ? `${event.event} ${stage}` : event.event);
  }
}

/** The line that the kill broke; anything else is a finding. */
function brokenOff(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}

/** Checks that the stream goes on where it broke off; @returns the assets as they are now. */
async function expectDoneOnce(project: unknown, heard: StreamEvent[]): Promise<unknown[]> {
  const stream = await openAs(visitor, textAt(project, "stream_url"));
  const events = (await stream.all()).map(toEvent);
  expectWholeStream(events);
  expect(events.slice(0, heard.length)).toEqual(heard);
  expect(at(events.at(-1)?.data, "generation", "status")).toBe("completed");
  const id = textAt(project, "generation_id");
  const assets = listAt(expectJson(await visitor.get(`${API}/generations/${id}`), 200), "assets");
  for (const asset of assets) {
    expect(at(asset, "status")).toBe("completed");
    const outcomes = listAt(asset, "attempts").map((one) => at(one, "outcome"));
    expect(outcomes.filter((outcome) => outcome === "completed")).toEqual(["completed"]);
    expect(outcomes).not.toContain("started");
  }
  const ends = events.filter(({ event }) => event === "asset_completed");
  expect(ends).toHaveLength(assets.length);
  return assets;
}
