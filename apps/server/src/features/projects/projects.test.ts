import { createProjectResult, startedGeneration } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileDeletions } from "../../schema/file-deletions.ts";
import { generations } from "../../schema/generations.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

let server: TestServer;
let owner: HttpSession;
beforeAll(async () => {
  server = await openTestServer();
  owner = server.visitor();
});
afterAll(() => server.close());

async function picture(color: string): Promise<File> {
  const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: color } });
  return new File([new Uint8Array(await drawn.png().toBuffer())], "a.png", { type: "image/png" });
}

function formOf(fields: Record<string, string>, pictures: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const file of pictures) form.append("inspiration[]", file);
  return form;
}

async function inputOf(generationId: string) {
  const rows = await server.parts.database.asSystem((tx) =>
    tx
      .select()
      .from(generations)
      .where(sql`${generations.id} = ${generationId}::uuid`),
  );
  return rows[0]?.input;
}

const storedPictures = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of server.parts.storage.list("inspiration/")) keys.push(key);
  return keys;
};

test("more variants need no body: there are six of them", async () => {
  const made = await owner.post("/api/v1/projects", { name: "Plain", num_variations: 1 });
  const { project_id } = createProjectResult.parse(made.json());
  const more = await owner.post(`/api/v1/projects/${project_id}/generations`);
  expect(startedGeneration.parse(more.json()).counts.total).toBe(6);
});

test("colours of the pictures stand in where the person named none, and only there", async () => {
  const red = await picture("#C81E1E");
  const answer = await owner.post("/api/v1/projects", undefined, {
    form: formOf({ name: "Red", num_variations: "1" }, [red]),
  });
  const made = createProjectResult.parse(answer.json());
  expect(made.project.colors).toEqual([]);
  expect(made.project.inspiration.length).toBe(1);
  const [color = ""] = (await inputOf(made.generation_id))?.brief.colors ?? [];
  expect(color).toMatch(/^#C[0-9A-F]1[0-9A-F]1[0-9A-F]$/);
  const more = await owner.post(`/api/v1/projects/${made.project_id}/generations`, {
    num_variations: 1,
    instruction: "rounder",
  });
  const started = startedGeneration.parse(more.json());
  expect(await inputOf(started.generation_id)).toMatchObject({
    brief: { colors: [color], description: "rounder" },
    count: 1,
  });
  const named = await owner.post("/api/v1/projects", undefined, {
    form: formOf({ name: "Blue", num_variations: "1", colors: "#0000ff" }, [red]),
  });
  const { generation_id } = createProjectResult.parse(named.json());
  expect((await inputOf(generation_id))?.brief.colors).toEqual(["#0000FF"]);
});

test("pictures of a project that came to be are claimed", async () => {
  await owner.post("/api/v1/projects", undefined, {
    form: formOf({ name: "Claimed", num_variations: "1" }, [await picture("teal")]),
  });
  const notes = await server.parts.database.asSystem((tx) => tx.select().from(fileDeletions));
  expect(notes).toEqual([]);
});

test("one bad picture refuses the brief, and no picture of it is kept", async () => {
  const before = await storedPictures();
  const text = new File(["hello"], "a.png", { type: "image/png" });
  const answer = await owner.post("/api/v1/projects", undefined, {
    form: formOf({ name: "Half" }, [await picture("red"), text]),
  });
  expect(answer.status).toBe(415);
  expect(answer.text).toContain('"field":"inspiration.1"');
  expect(await storedPictures()).toEqual(before);
});

test("a form that is replayed keeps its pictures once", async () => {
  const headers = { "idempotency-key": "form-1" };
  const file = await picture("green");
  const send = () =>
    owner.post("/api/v1/projects", undefined, {
      form: formOf({ name: "Twice", num_variations: "1" }, [file]),
      headers,
    });
  const first = await send();
  const kept = await storedPictures();
  const second = await send();
  expect([second.status, second.text]).toEqual([201, first.text]);
  expect(second.headers.get("idempotent-replayed")).toBe("true");
  expect(await storedPictures()).toEqual(kept);
  const other = await owner.post("/api/v1/projects", undefined, {
    form: formOf({ name: "Twice", num_variations: "1" }, [await picture("blue")]),
    headers,
  });
  expect(other.status).toBe(422);
  expect(await storedPictures()).toEqual(kept);
});

test.each([
  [{ name: "" }, "name"],
  [{ name: "A", num_variations: "13" }, "num_variations"],
  [{ name: "A", style: "ugly" }, "style"],
  [{ name: "A", colors: "red" }, "colors.0"],
  [{ name: "A", personality: "bold,fun,calm,techy" }, "personality"],
  [{ name: "A", owner_id: "x" }, "owner_id"],
  [{ name: "A", include_text_in_ai: "maybe" }, "include_text_in_ai"],
])("a form with %j is refused for %s, as JSON would be", async (fields, field) => {
  const answer = await owner.post("/api/v1/projects", undefined, { form: formOf(fields, []) });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`"field":"${field}"`);
});

test("a file in another field than inspiration is refused by name", async () => {
  const form = formOf({ name: "A" }, []);
  form.append("logo", await picture("red"));
  const answer = await owner.post("/api/v1/projects", undefined, { form });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('"field":"logo"');
});

test("what was made earlier is told to the engine, so that new variants differ", async () => {
  const headers = { prefer: "wait=20" };
  const body = { name: "Earlier", num_variations: 2 };
  const made = createProjectResult.parse(
    (await owner.post("/api/v1/projects", body, { headers })).json(),
  );
  const path = `/api/v1/projects/${made.project_id}/generations`;
  const more = startedGeneration.parse(
    (await owner.post(path, { num_variations: 1 }, { headers })).json(),
  );
  expect(more.status).toBe("completed");
  const avoided = (await inputOf(more.generation_id))?.avoid;
  expect(avoided).toEqual(made.assets?.map(({ spec }) => spec));
});

test("a wait that is too short answers 202 with the work as it stands", async () => {
  server.engine.hooks.beforeDesign = () => new Promise(() => undefined);
  const answer = await owner.post(
    "/api/v1/projects",
    { name: "Long", num_variations: 2 },
    { headers: { prefer: "wait=1" } },
  );
  expect([answer.status, answer.headers.get("preference-applied")]).toEqual([202, "wait=1"]);
  const made = createProjectResult.parse(answer.json());
  expect(made.assets).toBeUndefined();
  expect(made.project.latest_generation?.counts.pending).toBe(2);
  expect((await owner.delete(`/api/v1/generations/${made.generation_id}`)).status).toBe(200);
  server.engine.hooks.beforeDesign = () => undefined;
});

test("an abort is told to the engine, wherever the call arrives", async () => {
  const aborted = Promise.withResolvers<void>();
  server.engine.hooks.beforeDesign = () => aborted.promise;
  const body = { name: "Abort", num_variations: 1 };
  const made = createProjectResult.parse((await owner.post("/api/v1/projects", body)).json());
  const path = `/api/v1/generations/${made.generation_id}`;
  expect((await owner.delete(path)).json()).toMatchObject({
    status: "cancelled",
    counts: { cancelled: 1 },
  });
  aborted.resolve();
  server.engine.hooks.beforeDesign = () => undefined;
  expect((await owner.get(path)).json()).toMatchObject({ status: "cancelled" });
});
