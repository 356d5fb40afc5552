import { createProjectResult } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const PROJECTS = "/api/v1/projects";
/** For what a worker does meanwhile. */
const PATIENCE = { timeout: 20_000 };
const ENV = { WORKERS: "2", MAX_UNFINISHED_PER_USER: "10" };

for (const { name, url, drop } of await testDatabases()) {
  describe(`fair shares, ${name}`, () => {
    let server: TestServer;
    let gate: PromiseWithResolvers<void>;
    beforeAll(async () => {
      server = await openTestServer(url, ENV);
    });
    afterAll(async () => {
      await server.close();
      await drop();
    });
    beforeEach(() => {
      gate = Promise.withResolvers();
      server.engine.requests.length = 0;
      server.engine.hooks.beforeDesign = () => gate.promise;
    });

    const start = (who: HttpSession, brief: string): Promise<Answer> =>
      who.post(PROJECTS, { name: brief, num_variations: 1 });
    /** Someone with a session, so that what they start at once is one person's. */
    const newPerson = async (): Promise<HttpSession> => {
      const person = server.visitor();
      gate.resolve();
      const body = { name: "First", num_variations: 1 };
      const answer = await person.post(PROJECTS, body, { headers: { prefer: "wait=20" } });
      expect(answer.status).toBe(201);
      gate = Promise.withResolvers();
      server.engine.requests.length = 0;
      return person;
    };
    const begun = (): string[] => server.engine.requests.map(({ brief }) => brief.name);

    test("whoever has one piece of work waits for nobody who has many", async () => {
      const [busy, modest] = [await newPerson(), await newPerson()];
      // One of the two workers stays at its work: both free at once would begin in either order.
      const held = Promise.withResolvers<void>();
      server.engine.hooks.beforeDesign = (_, { brief }) =>
        brief.name === "Busy 1" ? held.promise : gate.promise;
      for (let index = 0; index < 10; index += 1) await start(busy, `Busy ${index}`);
      await vi.waitFor(() => expect(begun().toSorted()).toEqual(["Busy 0", "Busy 1"]), PATIENCE);
      await start(modest, "Modest");
      gate.resolve();
      await vi.waitFor(() => expect(begun().length).toBe(11), PATIENCE);
      expect(begun()[2]).toBe("Modest");
      held.resolve();
    });

    test("of many starts at once no more pass than may wait or run", async () => {
      const person = await newPerson();
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, index) => start(person, `Rush ${index}`)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([
        ...Array.from({ length: 10 }, () => 201),
        ...Array.from({ length: 6 }, () => 429),
      ]);
      const refused = answers.find(({ status }) => status === 429);
      expect(refused?.headers.get("retry-after")).toBe("10");
      expect(refused?.json()).toMatchObject({
        code: "quota_exceeded",
        detail: expect.stringMatching(/^No more than 10 pieces of work of yours may wait or run/),
      });
      expect((await start(server.visitor(), "Another")).status).toBe(201);

      const made = answers.find(({ status }) => status === 201);
      const { generation_id } = createProjectResult.parse(made?.json());
      expect((await person.delete(`/api/v1/generations/${generation_id}`)).status).toBe(200);
      expect((await start(person, "Again")).status).toBe(201);
      expect((await start(person, "Too many")).status).toBe(429);
      gate.resolve();
      await vi.waitFor(
        async () => expect((await start(person, "Later")).status).toBe(201),
        PATIENCE,
      );
    });

    test("a start that is answered again is not refused for what it has filled itself", async () => {
      const person = await newPerson();
      const keyed = { headers: { "idempotency-key": "the-last-place" } };
      for (let index = 0; index < 9; index += 1) await start(person, `Full ${index}`);
      const body = { name: "Last", num_variations: 1 };
      const first = await person.post(PROJECTS, body, keyed);
      const again = await person.post(PROJECTS, body, keyed);
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.headers.get("idempotent-replayed")).toBe("true");
      gate.resolve();
    });
  });
}
