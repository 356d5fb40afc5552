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
import { OWN_ACCOUNT } from "./route-access.ts";

for (const kind of await testEngines()) {
  describe(`idempotency, ${kind.kind}`, () => {
    let database: Database;
    let app: App;
    let effects = 0;
    const ada = randomUUID();

    const ownerOf = (request: FastifyRequest): string => String(request.headers["x-owner"]);

    beforeAll(async () => {
      database = createDatabase(await (await kind.place()).open());
      app = await testApp();
      app.post("/about-accounts", { config: { access: OWN_ACCOUNT } }, (request) =>
        database.asUser(ada, (tx) =>
          idempotent({
            request,
            ownerId: ada,
            tx,
            effect: async () => ({ status: 200, body: {} }),
          }),
        ),
      );
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
          if (request.headers["x-lose-answer"] !== undefined) throw new Error("killed");
          return sendAnswer(reply, answer);
        });
      }
    });

    afterAll(() => app.close());

    const post = (key: string | string[] | undefined, payload: object, owner = ada, url = "/one") =>
      app.inject({
        method: "POST",
        url,
        payload,
        headers: { "x-owner": owner, ...(key === undefined ? {} : { "idempotency-key": key }) },
      });
    const kept = () => database.asSystem((tx) => tx.execute(sql`SELECT key FROM idempotency_keys`));

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
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(key, {})));
      expect(effects - before).toBe(1);
      const told = answers.filter(({ statusCode }) => statusCode === 201);
      expect(told.map((answer) => answer.json())).toEqual(told.map(() => ({ number: before + 1 })));
      for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
        expect(answer.json()).toMatchObject({ status: 409, code: "idempotency_in_progress" });
        expect(answer.headers["retry-after"]).toBe("1");
      }
    });

    test("an effect that fails is not kept: the key can be used again", async () => {
      const key = randomUUID();
      expect((await post(key, { fail: 1 })).statusCode).toBe(500);
      expect((await post(key, { a: 1 })).statusCode).toBe(201);
    });

    test.each([
      ["of more than 255 characters", "a".repeat(256)],
      ["of none", ""],
      ["with a space", "with space"],
      ["with a tab", "with\ttab"],
      ["that is SQL", "'; DROP TABLE projects; --"],
      ["that is a picture", "\u{1f511}"],
      ["as it comes in UTF-8", Buffer.from("\u{1f511}").toString("latin1")],
      ["with an accent", "caf\u00e9"],
      ["that was sent twice", ["one", "two"]],
    ])("a key %s is refused, and nothing is kept of it", async (_, key) => {
      const before = [effects, await kept()];
      expect((await post(key, {})).json()).toMatchObject({
        status: 400,
        code: "invalid_idempotency_key",
      });
      expect([effects, await kept()]).toEqual(before);
    });

    test.each(["a".repeat(255), "x", "../../x", "{}", "'OR'1'='1", "%00", "~!@#$%^&*()_+"])(
      "the key %.12j is one like any other",
      async (key) => {
        const first = await post(key, {});
        const second = await post(key, {});
        expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
        expect(second.json()).toEqual(first.json());
      },
    );

    test("an answer that is lost after its effect is there for who asks again", async () => {
      const key = randomUUID();
      const before = effects;
      const headers = { "x-owner": ada, "idempotency-key": key, "x-lose-answer": "1" };
      const lost = await app.inject({ method: "POST", url: "/one", payload: {}, headers });
      expect(lost.statusCode).toBe(500);
      const again = await post(key, {});
      expect([again.statusCode, again.json()]).toEqual([201, { number: before + 1 }]);
      expect(again.headers["idempotent-replayed"]).toBe("true");
      expect(effects - before).toBe(1);
    });

    test("a call about accounts is not to be run here, with a key or without", async () => {
      for (const key of [randomUUID(), undefined]) {
        expect((await post(key, {}, ada, "/about-accounts")).statusCode).toBe(500);
      }
    });

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
