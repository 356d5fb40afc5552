import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../testing/test-engines.ts";
import { createDatabase } from "./create-database.ts";
import type { Database, Tx } from "./database.ts";
import type { SqlEngine } from "./sql-engine.ts";

const ada = randomUUID();
const bob = randomUUID();
const WHO = "SELECT current_user AS role, current_setting('app.user_id', true) AS id";

/** As whom a statement of `tx` would run. */
async function who(tx: Tx): Promise<unknown> {
  const [row] = await tx.execute(sql.raw(WHO));
  return row;
}

const app = (id: string) => ({ role: "emblazon_app", id });

describe.each(await testEngines())("one connection for everybody, $kind", ({ place }) => {
  let engine: SqlEngine;
  let database: Database;
  beforeAll(async () => {
    engine = await (await place()).open({ poolSize: 1 });
    database = createDatabase(engine);
  });

  /** What the connection is between two transactions. */
  async function between(): Promise<unknown> {
    const query =
      "SELECT current_user = session_user AS own, current_setting('app.user_id', true) AS id";
    const [row] = await engine.session((session) => session.script(query));
    return row;
  }

  const nobody = { own: true, id: expect.toBeOneOf(["", null]) as unknown };

  test("each transaction runs as whom it says, whoever came before", async () => {
    const asked = [ada, bob, null, ada, null, bob].map((id) =>
      id === null ? database.asSystem(who) : database.asUser(id, who),
    );
    const system = { role: "emblazon_system", id: "" };
    expect(await Promise.all(asked)).toEqual([
      app(ada),
      app(bob),
      system,
      app(ada),
      system,
      app(bob),
    ]);
  });

  test("nothing of a transaction is left on the connection, however it ended", async () => {
    await database.asUser(ada, who);
    expect(await between()).toEqual(nobody);
    const thrown = database.asUser(ada, async () => {
      throw new RangeError("changed my mind");
    });
    await expect(thrown).rejects.toThrow(RangeError);
    expect(await between()).toEqual(nobody);
    await expect(database.asUser(ada, (tx) => tx.execute(sql`SELECT 1 / 0`))).rejects.toThrow();
    expect(await between()).toEqual(nobody);
    const elevated = database.asUser(ada, (tx) =>
      database.elevated(tx, (run) => run("SELECT 1 / 0")),
    );
    await expect(elevated).rejects.toThrow();
    expect(await between()).toEqual(nobody);
  });

  test("a transaction that sets the user for longer than itself changes nobody else", async () => {
    await database.asUser(ada, (tx) => tx.execute(sql.raw(`SET app.user_id = '${ada}'`)));
    expect(await database.asUser(bob, who)).toEqual(app(bob));
    expect(await database.asSystem(who)).toEqual({ role: "emblazon_system", id: "" });
  });

  test("after elevated work the role is back, also when the work threw", async () => {
    await database.asUser(ada, async (tx) => {
      await database.elevated(tx, (run) => run(WHO));
      expect(await who(tx)).toEqual(app(ada));
      const failing = database.elevated(tx, async () => {
        throw new RangeError("no");
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await who(tx)).toEqual(app(ada));
    });
  });

  test("statements that are asked for beside elevated work run under the role", async () => {
    await database.asUser(ada, async (tx) => {
      const [inside, beside] = await Promise.all([
        database.elevated(tx, async (run) => {
          await run("SELECT pg_sleep(0.01)");
          return run(WHO);
        }),
        who(tx),
      ]);
      expect(inside[0]?.["role"]).not.toBe("emblazon_app");
      expect(beside).toEqual(app(ada));
    });
  });

  test("after a savepoint that failed within elevated work the role is back", async () => {
    await database.asUser(ada, async (tx) => {
      const failing = database.savepoint(tx, () =>
        database.elevated(tx, (run) => run("SELECT 1 / 0")),
      );
      await expect(failing).rejects.toThrow();
      expect(await who(tx)).toEqual(app(ada));
    });
  });
});
