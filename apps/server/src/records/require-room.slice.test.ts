import { createProjectResult } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testSpec } from "../features/testing/test-engine.ts";
import { testDatabases } from "../features/testing/databases.ts";
import { openTestServer } from "../features/testing/open-test-server.ts";
import type { TestServer } from "../features/testing/open-test-server.ts";
import { storageBytesOf } from "./storage-use.ts";

const API = "/api/v1";
const MEBIBYTE = 1024 * 1024;

for (const { name, url, drop } of await testDatabases()) {
  describe(`room for files, ${name}`, () => {
    let server: TestServer;
    let owner: HttpSession;
    let ownerId: string;
    let projectId: string;
    let assetId: string;

    beforeAll(async () => {
      server = await openTestServer(url, { MAX_STORAGE_MB_PER_USER: "1" });
      owner = server.visitor();
      const form = new FormData();
      form.set("name", "Harbor & Pine");
      form.set("num_variations", "1");
      form.append("inspiration[]", await picture());
      const answer = await owner.post(`${API}/projects`, undefined, {
        form,
        headers: { prefer: "wait=20" },
      });
      const made = createProjectResult.parse(answer.json());
      projectId = made.project_id;
      assetId = made.assets?.[0]?.id ?? expect.fail("no asset");
      ownerId = String(Reflect.get(Object((await owner.get(`${API}/session`)).json()), "user_id"));
    });
    afterAll(async () => {
      await server.close();
      await drop();
    });

    const picture = async (): Promise<File> => {
      const drawn = sharp({
        create: { width: 64, height: 48, channels: 3, background: "#C81E1E" },
      });
      return new File([new Uint8Array(await drawn.png().toBuffer())], "a.png", {
        type: "image/png",
      });
    };
    const use = (): Promise<number> =>
      server.parts.database.asUser(ownerId, (tx) => storageBytesOf(tx, ownerId));
    /** Makes the asset weigh so much that all files together weigh `bytes`. */
    const fillTo = async (bytes: number): Promise<void> => {
      const others = (await use()) - (await weightOf("assets"));
      await server.parts.database.asSystem((tx) =>
        tx.execute(sql`UPDATE assets SET size_bytes = ${bytes - others}::bigint
          WHERE id = ${assetId}::uuid`),
      );
    };
    const weightOf = async (table: "assets" | "asset_versions" | "inspiration_images") => {
      const column = table === "inspiration_images" ? "bytes" : "size_bytes";
      const rows = await server.parts.database.asSystem((tx) =>
        tx.execute<{
          sum: number;
        }>(sql`SELECT coalesce(sum(${sql.identifier(column)}), 0)::float8 AS sum
          FROM ${sql.identifier(table)} WHERE owner_id = ${ownerId}::uuid`),
      );
      return rows[0]?.sum ?? 0;
    };
    const patchSpec = (seed: number): Promise<Answer> =>
      owner.patch(`${API}/assets/${assetId}`, { spec: testSpec("Harbor & Pine", seed) });

    test("drawings, their earlier versions and pictures are added up, and nobody else's", async () => {
      expect((await patchSpec(91)).status).toBe(200);
      await server.visitor().post(`${API}/projects`, { name: "Another", num_variations: 1 });
      const parts = [
        await weightOf("assets"),
        await weightOf("asset_versions"),
        await weightOf("inspiration_images"),
      ];
      for (const weight of parts) expect(weight).toBeGreaterThan(0);
      expect(await use()).toBe(parts.reduce((sum, weight) => sum + weight, 0));
    });

    test("whoever's files weigh what they may starts no more work and keeps no new recipe", async () => {
      await fillTo(MEBIBYTE);
      const answers = [
        await owner.post(`${API}/projects`, { name: "More", num_variations: 1 }),
        await owner.post(`${API}/projects/${projectId}/generations`, { num_variations: 1 }),
        await owner.post(`${API}/assets/${assetId}/refine`, {}),
        await patchSpec(92),
      ];
      for (const answer of answers) {
        expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "3600"]);
        expect(answer.json()).toMatchObject({
          code: "quota_exceeded",
          detail:
            "Your files take up 1.0 MiB of 1.0 MiB. Delete some: " +
            "what lies in the trash counts until it is gone, after 30 days.",
        });
      }
      expect((await owner.patch(`${API}/assets/${assetId}`, { title: "New" })).status).toBe(200);
      expect((await owner.get(`${API}/projects`)).status).toBe(200);
      const other = server.visitor();
      const brief = { name: "Other", num_variations: 1 };
      expect((await other.post(`${API}/projects`, brief)).status).toBe(201);
    });

    test("a byte less is enough to start, but not to bring a picture along", async () => {
      await fillTo(MEBIBYTE - 1);
      const stored = async (): Promise<number> => {
        const keys = await Array.fromAsync(server.parts.storage.list("inspiration/"));
        return keys.length;
      };
      const before = await stored();
      const form = new FormData();
      form.set("name", "Heavy");
      form.append("inspiration[]", await picture());
      const heavy = await owner.post(`${API}/projects`, undefined, { form });
      expect([heavy.status, await stored()]).toEqual([429, before]);
      const light = await owner.post(`${API}/projects`, { name: "Light", num_variations: 1 });
      expect(light.status).toBe(201);
    });
  });
}
