import { usage } from "@emblazon/contract";
import type { Usage } from "@emblazon/contract";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const databases = await testDatabases();

describe.each(databases)("usage on $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url, { MAX_STORAGE_MB_PER_USER: "3" });
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  test("a visitor has used nothing that could be told", async () => {
    expect((await server.visitor().get("/api/v1/users/me/usage")).status).toBe(401);
  });

  test("what was made is counted, by day, kind and model, and another's is not", async () => {
    const [visitor, other] = [server.visitor(), server.visitor()];
    const make = (session: typeof visitor, count: number) =>
      session.post(
        "/api/v1/projects",
        { name: "Heron", num_variations: count },
        { headers: { prefer: "wait=20" } },
      );
    await make(other, 4);
    const made = await make(visitor, 3);
    expect(made.status).toBe(201);
    const { assets, generation_id } = made.json() as {
      generation_id: string;
      assets: { id: string; files: { bytes: number }[] }[];
    };
    await visitor.patch(`/api/v1/assets/${assets[0]?.id}`, { favorite: true });
    const date = () => new Date().toISOString().slice(0, 10);
    /** As if all was made now, but for one logo; told once more where the day ends in between. */
    const toldWithin = async (day: string): Promise<Usage> => {
      await server.parts.database.asSystem(async (tx) => {
        await tx.execute(sql`UPDATE generations SET created_at = now()
          WHERE id = ${generation_id}::uuid`);
        await tx.execute(sql`UPDATE assets SET completed_at = now() -
            CASE WHEN id = ${assets[1]?.id}::uuid THEN interval '89 days' ELSE interval '0 days' END
          WHERE generation_id = ${generation_id}::uuid`);
      });
      const body = usage.parse((await visitor.get("/api/v1/users/me/usage")).json());
      return body.per_day.at(-1)?.date === day && date() === day ? body : toldWithin(date());
    };
    const body = await toldWithin(date());
    expect(body.totals).toEqual({ projects: 1, generations: 1, assets: 3, favorites: 1 });
    expect(body.per_day.length).toBe(90);
    expect(body.per_day.at(-1)).toMatchObject({ generations: 1, assets: 2 });
    expect(body.per_day.at(0)).toMatchObject({ generations: 0, assets: 1 });
    expect(body.per_kind).toEqual([{ kind: "logo", assets: 3 }]);
    expect(body.per_model).toMatchObject([{ model: "built-in", assets: 3 }]);
    const bytes = assets.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
    expect(body.storage_bytes).toBe(bytes);
    expect(body.storage_limit_bytes).toBe(3 * 1024 * 1024);
    expect(body.credits).toBeNull();
  });
});
