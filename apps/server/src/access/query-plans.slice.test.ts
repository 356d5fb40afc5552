import {
  adminUserQuery,
  assetListQuery,
  generationListQuery,
  projectListQuery,
} from "@emblazon/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { listAdminUsers } from "../features/admin/find-admin-users.ts";
import { ownHistory } from "../features/assets/own-history.ts";
import { listGenerations } from "../features/projects/list-generations.ts";
import { listProjects } from "../features/projects/list-projects.ts";
import { createDatabase } from "../platform/database/create-database.ts";
import type { Database, DatabaseRole, Tx } from "../platform/database/database.ts";
import { testEngines } from "../platform/testing/test-engines.ts";
import { encodeCursor } from "../records/cursor.ts";
import { createLinks } from "../records/links.ts";
import { listAssets } from "../records/list-assets.ts";
import { storageBytesOf } from "../records/storage-use.ts";
import { crowdId, MAKE_CROWD } from "./testing/crowd.ts";
import { planNodes } from "./testing/plan-nodes.ts";
import type { PlanNode } from "./testing/plan-nodes.ts";
import { recordStatements } from "./testing/record-statements.ts";
import type { Recorder } from "./testing/record-statements.ts";

const postgres = (await testEngines()).find(({ kind }) => kind === "postgres");
const links = createLinks("");

/** One of a thousand, and one of theirs among the ten thousand projects. */
const OWNER = crowdId("user", 500);
const PROJECT = crowdId("project", 5_500);
const GENERATION = crowdId("generation", 5_500);
/** Tables of which one person has a thousandth at most. */
const LARGE = ["projects", "generations", "assets", "attempts"];

const assetPage = (query: object) => (tx: Tx) =>
  listAssets(tx, assetListQuery.parse({ limit: "50", ...query }), links);
const projectPage = (query: object) => (tx: Tx) =>
  listProjects(tx, projectListQuery.parse({ limit: "50", ...query }), links);

/** What people read of their own. */
const READS: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  "GET /assets": assetPage({}),
  "GET /assets, the next page": assetPage({
    cursor: encodeCursor({ generation: GENERATION, position: 3 }),
  }),
  "GET /assets, favourites": assetPage({ favorite: "true" }),
  "GET /assets, in the trash": assetPage({ trashed: "true" }),
  "GET /assets, searched": assetPage({ q: "logo 5" }),
  "GET /assets, of a project": assetPage({ project_id: PROJECT }),
  "GET /projects/{id}/assets": (tx) =>
    listAssets(tx, assetListQuery.parse({ limit: "50", project_id: PROJECT }), links, {
      inTrashedProjects: true,
    }),
  "GET /projects": projectPage({}),
  "GET /projects, the next page": projectPage({ cursor: encodeCursor({ id: PROJECT }) }),
  "GET /projects, searched": projectPage({ q: "project 5" }),
  "GET /projects, in the trash": projectPage({ trashed: "true" }),
  "GET /projects/{id}/generations": (tx) =>
    listGenerations(tx, PROJECT, generationListQuery.parse({}), links),
  "what one's files weigh": (tx) => storageBytesOf(tx, OWNER),
  "GET /assets/{id}/checks": (tx) => ownHistory(tx, "0190dddd-0000-7000-8000-00000000157c"),
};

/** What the system reads of everybody. */
const SYSTEM_READS: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  "GET /admin/users": (tx) => listAdminUsers(tx, adminUserQuery.parse({ limit: "100" })),
};

describe.skipIf(postgres === undefined)("among 100,000 assets of 1,000 people", () => {
  if (postgres === undefined) return;
  let database: Database;
  let recorder: Recorder;
  beforeAll(async () => {
    const engine = await (await postgres.place()).open();
    await engine.session(async (session) => {
      await session.script(MAKE_CROWD);
      await session.script("VACUUM ANALYZE");
    });
    recorder = recordStatements(engine);
    database = createDatabase(recorder.engine);
  });

  /** The plans of all statements that a read sends, under the rights of whoever reads. */
  async function plansOf(
    read: (tx: Tx) => Promise<unknown>,
    role: DatabaseRole = "emblazon_app",
  ): Promise<PlanNode[][]> {
    const statements = await recorder.record(() =>
      role === "emblazon_app" ? database.asUser(OWNER, read) : database.asSystem(read),
    );
    return recorder.engine.session(async (session) => {
      await session.script(`BEGIN; SET LOCAL ROLE ${role}; SET LOCAL app.user_id = '${OWNER}'`);
      const plans: PlanNode[][] = [];
      for (const { text, values } of statements) {
        const explain = { text: `EXPLAIN (FORMAT JSON) ${text}`, values: values ?? [] };
        plans.push(planNodes(await session.query({ ...explain, shape: "objects" })));
      }
      await session.script("ROLLBACK");
      return plans;
    });
  }

  test("the crowd is there, and a read without an index is seen to be one", async () => {
    const counts = await recorder.engine.session((session) =>
      session.script(
        "SELECT count(*)::int AS n FROM assets UNION ALL SELECT count(*)::int FROM users",
      ),
    );
    expect(counts).toEqual([{ n: 100_000 }, { n: 1_000 }]);
    const [nodes = []] = await plansOf((tx) =>
      tx.execute("SELECT id FROM assets WHERE title = 'x'"),
    );
    expect(nodes.length).toBeGreaterThan(0);
    const wide = await plansOf((tx) =>
      tx.execute("SELECT 1 FROM users u JOIN assets a ON a.title = u.full_name"),
    );
    expect(wide.flat().map(({ table }) => table)).toContain("assets");
  });

  const expectIndexes = (nodes: readonly PlanNode[]): void => {
    const whole = nodes.filter(
      ({ kind, table }) => kind === "Seq Scan" && LARGE.includes(table ?? ""),
    );
    expect(whole).toEqual([]);
    expect(nodes.filter(({ index }) => index !== undefined).length).toBeGreaterThan(0);
  };

  test.each(Object.entries(READS))("%s reads no whole table", async (_, read) => {
    expectIndexes((await plansOf(read)).flat());
  });

  test.each(Object.entries(SYSTEM_READS))("%s reads no whole table", async (_, read) => {
    expectIndexes((await plansOf(read, "emblazon_system")).flat());
  });

  test("what one's files weigh is added up from indexes alone", async () => {
    const nodes = (await plansOf((tx) => storageBytesOf(tx, OWNER))).flat();
    const ofAssets = nodes.filter(({ table }) => table === "assets");
    expect(ofAssets).toEqual([{ kind: "Index Only Scan", table: "assets", index: "assets_sizes" }]);
  });
});
