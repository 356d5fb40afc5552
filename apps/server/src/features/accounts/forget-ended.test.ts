import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../records/ids.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { forgetEnded } from "./forget-ended.ts";

const databases = await testDatabases();

describe.each(databases)("forgetting what has ended on $name", ({ url, drop }) => {
  let bench: TestParts;
  beforeAll(async () => {
    bench = await openTestParts(url);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  test("what has ended goes, what goes on stays", async () => {
    const owner = await bench.newGuest();
    const session = newId();
    await bench.parts.database.asSystem(async (tx) => {
      await tx.execute(sql`INSERT INTO sessions (id, owner_id, token_hash, expires_at)
        VALUES (${session}::uuid, ${owner}::uuid, 'lives', now() + interval '1 day'),
               (${newId()}::uuid, ${owner}::uuid, 'ended', now() - interval '1 day')`);
      for (const [mark, offset] of [
        ["lives", "1 day"],
        ["ended", "-1 day"],
      ]) {
        await tx.execute(sql`INSERT INTO refresh_tokens
          (id, owner_id, session_id, token_hash, expires_at)
          VALUES (${newId()}::uuid, ${owner}::uuid, ${session}::uuid, ${mark},
            now() + ${offset}::interval)`);
        await tx.execute(sql`INSERT INTO email_tokens
          (id, owner_id, purpose, token_hash, email, expires_at)
          VALUES (${newId()}::uuid, ${owner}::uuid, 'reset', ${mark}, 'a@example.com',
            now() + ${offset}::interval)`);
        await tx.execute(sql`INSERT INTO ceremonies (id, kind, secret_hash, detail, expires_at)
          VALUES (${newId()}::uuid, 'oauth', ${mark}, '{}', now() + ${offset}::interval)`);
        await tx.execute(sql`INSERT INTO audit_log (id, owner_id, event, created_at)
          VALUES (${newId()}::uuid, ${owner}::uuid, ${mark},
            now() - interval '30 days' + ${offset}::interval)`);
      }
      await forgetEnded(tx, 30);
    });
    const left = await bench.parts.database.asSystem((tx) =>
      tx.execute(sql`
        SELECT token_hash AS mark FROM sessions UNION ALL SELECT token_hash FROM refresh_tokens
        UNION ALL SELECT token_hash FROM email_tokens UNION ALL SELECT secret_hash FROM ceremonies
        UNION ALL SELECT event FROM audit_log`),
    );
    expect(left).toEqual(Array.from({ length: 5 }, () => ({ mark: "lives" })));
  });
});
