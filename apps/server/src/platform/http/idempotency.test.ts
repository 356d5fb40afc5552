import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../database/create-database.ts";
import type { Database } from "../database/database.ts";
import { testApp } from "../testing/test-app.ts";
import { testEngines } from "../testing/test-engines.ts";
import type { App } from "./app.ts";
import { deleteOldKeys, idempotent, sendAnswer } from "./idempotency.ts";

for (const kind of await testEngines()) {
  describe(`idempotency, ${kind.kind}`, () => {
    let database: Database;
    let app: App;
    let effects = 0;

    const ownerOf = (request: FastifyRequest): string => String(request.headers["x-owner"]);

    beforeAll(async () => {
      database = createDatabase(await (await kind.place()).open());
      app = await testApp();
      for (const url of ["/one", "/two"]) {
        app.post(url, async (request, reply) => {
          const ownerId = ownerOf(request);
          const answer = await database.asUser(ownerId, (tx) =>
            idempotent({
              request,
              ownerId,
              tx,
              effect: async () => {
                effects += 1;
                const number = effects;
                if (JSON.stringify(request.body).includes("fail")) throw new Error("no");
                return { status: 201, body: { number }, headers: { location: `/one/${number}` } };
              },
            }),
          );
          return sendAnswer(reply, answer);
        });
      }
    });

    afterAll(() => app.close());

    const ada = randomUUID();

    const post = (key: string | undefined, payload: object, owner = ada, url = "/one") =>
      app.inject({
        method: "POST",
        url,
        payload,
        headers: { "x-owner": owner, ...(key === undefined ? {} : { "idempotency-key": key }) },
      });

    test("the same key and body has one effect and the first answer again", async () => {
      const key = randomUUID();
      const first = await post(key, { a: 1 });
      const second = await post(key, { a: 1 });
      expect(first.headers["idempotent-replayed"]).toBeUndefined();
      expect(second.headers["idempotent-replayed"]).toBe("true");
      expect(second.statusCode).toBe(201);
      expect(second.headers.location).toBe(first.headers.location);
      expect(second.json()).toEqual(first.json());
    });

    test("another body with the key is refused", async () => {
      const key = randomUUID();
      await post(key, { a: 1 });
      const second = await post(key, { a: 2 });
      expect(second.json()).toMatchObject({ status: 422, code: "idempotency_key_reused" });
    });

    test("another owner's or another call's same key is another key", async () => {
      const key = randomUUID();
      const numbers = [
        await post(key, {}),
        await post(key, {}, randomUUID()),
        await post(key, {}, ada, "/two"),
      ].map((response) => JSON.stringify(response.json()));
      expect(new Set(numbers).size).toBe(3);
    });

    test("many at once have one effect; the others get its answer or are told to wait", async () => {
      const key = randomUUID();
      const before = effects;
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, {})));
      expect(effects - before).toBe(1);
      for (const answer of answers) expect([201, 409]).toContain(answer.statusCode);
    });

    test("an effect that fails is not kept: the key can be used again", async () => {
      const key = randomUUID();
      expect((await post(key, { fail: 1 })).statusCode).toBe(500);
      expect((await post(key, { a: 1 })).statusCode).toBe(201);
    });

    test.each([[""], ["a".repeat(256)], ["with space"]])(
      "the key %.12j is refused",
      async (key) => {
        expect((await post(key, {})).json()).toMatchObject({ code: "invalid_idempotency_key" });
      },
    );

    test("without a key each call has its effect", async () => {
      const before = effects;
      await post(undefined, {});
      await post(undefined, {});
      expect(effects - before).toBe(2);
    });

    test("a key that is a day old is a new one, and upkeep takes it away", async () => {
      const key = randomUUID();
      const first = await post(key, {});
      const age = (): Promise<unknown> =>
        database.asSystem((tx) =>
          tx.execute(sql`UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`),
        );
      await age();
      const second = await post(key, {});
      expect(second.json()).not.toEqual(first.json());
      await age();
      await database.asSystem(deleteOldKeys);
      const left = await database.asSystem((tx) => tx.execute(sql`SELECT FROM idempotency_keys`));
      expect(left).toEqual([]);
    });
  });
}
