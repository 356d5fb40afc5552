import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import {
  API,
  expectJson,
  expectProblem,
  makeProject,
  newVisitor,
  suite,
} from "../support/suite.ts";
import type { HttpSession } from "@emblazon/testkit/http-session";

async function guest(): Promise<HttpSession> {
  const visitor = newVisitor();
  await makeProject(visitor, { num_variations: 1 });
  return visitor;
}

const countOf = async (visitor: HttpSession) =>
  listAt((await visitor.get(`${API}/projects?limit=100`)).json(), "data").length;

const withKey = (key: string) => ({ headers: { "idempotency-key": key } });

suite("idempotency keys", () => {
  test("the same key and body, one after the other, make one thing and answer the same", async () => {
    const visitor = await guest();
    const key = randomUUID();
    const body = { name: "Once", num_variations: 1 };
    const first = await visitor.post(`${API}/projects`, body, withKey(key));
    expect(first.status).toBe(201);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    for (let round = 0; round < 2; round += 1) {
      const again = await visitor.post(`${API}/projects`, body, withKey(key));
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect(again.headers.get("idempotent-replayed")).toBe("true");
      expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    }
    expect(await countOf(visitor)).toBe(2);
  });

  test("fifty at once, make one thing; the others answer the same or 409", async () => {
    const visitor = await guest();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        visitor.post(`${API}/projects`, { name: "Fifty", num_variations: 1 }, withKey(key)),
      ),
    );
    const made = answers
      .filter((answer) => answer.status === 201)
      .map((answer) => textAt(answer.json(), "project_id"));
    expect(made.length).toBeGreaterThanOrEqual(1);
    expect(new Set(made).size).toBe(1);
    for (const answer of answers.filter((one) => one.status !== 201))
      expectProblem(answer, 409, "idempotency_in_progress");
    expect(await countOf(visitor)).toBe(2);
  });

  test("the same key with another body, is refused", async () => {
    const visitor = await guest();
    const key = randomUUID();
    await visitor.post(`${API}/projects`, { name: "A", num_variations: 1 }, withKey(key));
    expectProblem(
      await visitor.post(`${API}/projects`, { name: "B", num_variations: 1 }, withKey(key)),
      422,
      "idempotency_key_reused",
    );
    expect(await countOf(visitor)).toBe(2);
  });

  test("the same key, of another person or for another call, stands alone", async () => {
    const [one, two] = [await guest(), await guest()];
    const key = randomUUID();
    const body = { name: "Alone", num_variations: 1 };
    const [first, second] = [
      await one.post(`${API}/projects`, body, withKey(key)),
      await two.post(`${API}/projects`, body, withKey(key)),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(textAt(first.json(), "project_id")).not.toBe(textAt(second.json(), "project_id"));
    const path = `${API}/projects/${textAt(first.json(), "project_id")}/generations`;
    const more = await one.post(path, { num_variations: 1 }, withKey(key));
    expect([201, 202, 422]).toContain(more.status);
    if (more.status === 422) expectProblem(more, 422, "idempotency_key_reused");
    else expect(more.headers.get("idempotent-replayed")).toBeNull();
  });

  test.each([
    ["too long", "k".repeat(256)],
    ["empty", ""],
    ["not ASCII", "caf\u00e9"],
    ["a picture, in UTF-8", Buffer.from("\u{1f511}").toString("latin1")],
    ["SQL", "'; DROP TABLE projects; --"],
    ["two words", "a b"],
    ["two keys", "a, b"],
  ])("a key that is %s, is refused", async (_, key) => {
    const visitor = await guest();
    expectProblem(
      await visitor.post(`${API}/projects`, { name: "Key", num_variations: 1 }, withKey(key)),
      400,
      "invalid_idempotency_key",
    );
    expect(await countOf(visitor)).toBe(1);
  });

  test.each(["k".repeat(255), "x", "../../x", "{}", "'OR'1'='1", "%00"])(
    "the key %j, is one like any other, and harms nothing",
    async (key) => {
      const visitor = await guest();
      for (let round = 0; round < 2; round += 1) {
        const body = { name: "Key", num_variations: 1 };
        const answer = await visitor.post(`${API}/projects`, body, withKey(key));
        expect(answer.status).toBe(201);
        expect(answer.headers.get("idempotent-replayed")).toBe(round === 0 ? null : "true");
      }
      expect(await countOf(visitor)).toBe(2);
    },
  );

  test("without a key, the same request twice makes two things", async () => {
    const visitor = await guest();
    const body = { name: "Twice", num_variations: 1 };
    const [one, two] = await Promise.all([
      visitor.post(`${API}/projects`, body),
      visitor.post(`${API}/projects`, body),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(await countOf(visitor)).toBe(3);
  });

  test("a request that was refused for its fields, does not use up the key", async () => {
    const visitor = await guest();
    const key = randomUUID();
    expectProblem(await visitor.post(`${API}/projects`, { name: "" }, withKey(key)), 422);
    const broken = { body: '{"name":', headers: { "content-type": "application/json" } };
    const headers = { ...broken.headers, ...withKey(key).headers };
    expectProblem(
      await visitor.send("POST", `${API}/projects`, { ...broken, headers }),
      400,
      "invalid_json",
    );
    expect(
      (await visitor.post(`${API}/projects`, { name: "Now well", num_variations: 1 }, withKey(key)))
        .status,
    ).toBe(201);
  });

  test("a key on GET, is ignored", async () => {
    const visitor = await guest();
    const key = randomUUID();
    expectJson(await visitor.get(`${API}/projects`, withKey(key)), 200);
    await visitor.post(`${API}/projects`, { name: "Between", num_variations: 1 });
    const again = expectJson(await visitor.get(`${API}/projects`, withKey(key)), 200);
    expect(listAt(again, "data").length).toBe(2);
  });

  test("a first request of someone new, repeated with the cookie it gave, is replayed", async () => {
    const visitor = newVisitor();
    const key = randomUUID();
    const first = await visitor.post(
      `${API}/projects`,
      { name: "New here", num_variations: 1 },
      withKey(key),
    );
    const again = await visitor.post(
      `${API}/projects`,
      { name: "New here", num_variations: 1 },
      withKey(key),
    );
    expect(again.text).toBe(first.text);
    expect(await countOf(visitor)).toBe(1);
  });

  test("restore and bulk, with a key, are replayed too", async () => {
    const visitor = newVisitor();
    const made = await makeProject(visitor, { num_variations: 1 });
    const key = randomUUID();
    const body = { ids: made.assetIds, action: "favorite" };
    const first = await visitor.post(`${API}/assets/bulk`, body, withKey(key));
    expect(first.status).toBe(200);
    await visitor.patch(`${API}/assets/${made.assetIds[0]}`, { favorite: false });
    const again = await visitor.post(`${API}/assets/bulk`, body, withKey(key));
    expect([again.text, again.headers.get("idempotent-replayed")]).toEqual([first.text, "true"]);
    expect(at((await visitor.get(`${API}/assets/${made.assetIds[0]}`)).json(), "favorite")).toBe(
      false,
    );
  });
});
