import { createProjectResult, imageJob } from "@emblazon/contract";
import type { CreateProjectResult } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { AppError } from "../../../platform/errors/app-error.ts";
import { newId } from "../../../records/ids.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { mailOutbox } from "../../../schema/mail-outbox.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import { projects } from "../../../schema/projects.ts";
import { secondFactors } from "../../../schema/second-factors.ts";
import { sessions } from "../../../schema/sessions.ts";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { photoFile, transformForm } from "../../testing/photo-form.ts";
import { readZip } from "../../testing/read-zip.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

/** Packing some megabytes takes a while. */
const PATIENCE = { timeout: 20_000 };
const EXPORT = "/api/v1/users/me/export";

const databases = await testDatabases();

describe.each(databases)("an export from $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });
  const inDatabase: TestServer["parts"]["database"]["asSystem"] = (work) =>
    server.parts.database.asSystem(work);

  async function makeProject(session: HttpSession, name: string): Promise<CreateProjectResult> {
    const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: "#C81E1E" } });
    const form = new FormData();
    form.set("name", name);
    form.set("num_variations", "2");
    const picture = new Uint8Array(await drawn.png().toBuffer());
    form.append("inspiration[]", new File([picture], "a.png", { type: "image/png" }));
    const headers = { prefer: "wait=30" };
    const answer = await session.post("/api/v1/projects", undefined, { form, headers });
    expect(answer.status).toBe(201);
    return createProjectResult.parse(answer.json());
  }

  async function fetchExport(session: HttpSession): Promise<ReadonlyMap<string, string>> {
    const answer = await session.get(EXPORT);
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return readZip(answer.bytes);
  }

  const listIn = (entries: ReadonlyMap<string, string>, path: string): Record<string, unknown>[] =>
    JSON.parse(entries.get(path) ?? "[]");

  test("is a zip of the account, what was made and its files, and nobody may keep it", async () => {
    const ada = await registerUser(server);
    const name = "Çafé / ../../etc: 花";
    const made = await makeProject(ada.session, name);
    const [first] = made.assets ?? [];
    const spec = { ...first?.spec, surface: "deep" };
    expect((await ada.session.patch(`/api/v1/assets/${first?.id}`, { spec })).status).toBe(200);

    const answer = await ada.session.get(EXPORT);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/zip",
      "cache-control": "no-store",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="emblazon-\d{4}-\d\d-\d\d\.zip"/,
      ),
      "x-content-type-options": "nosniff",
    });
    const entries = await readZip(answer.bytes);
    expect(JSON.parse(entries.get("account.json") ?? "")).toMatchObject({
      id: ada.id,
      email: ada.email,
      full_name: "Ada",
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/),
    });
    expect(listIn(entries, "projects.json")).toMatchObject([{ id: made.project_id, name }]);
    expect(listIn(entries, "assets.json").map(({ id }) => id)).toEqual(
      made.assets?.map(({ id }) => id),
    );
    expect(listIn(entries, "attempts.json")).toMatchObject([
      { generation_id: made.generation_id, outcome: "completed" },
      { generation_id: made.generation_id, outcome: "completed" },
    ]);
    expect(listIn(entries, "audit_log.json").map(({ event }) => event)).toEqual(
      expect.arrayContaining(["account.registered", "account.exported"]),
    );
    const files = [...entries].filter(([path]) => path.startsWith("files/"));
    const end = first?.id.slice(-12) ?? "";
    expect(
      files
        .map(([path]) => path)
        .filter((path) => path.includes(end))
        .toSorted(),
    ).toEqual([`files/logos/Çafé-etc-花-${end}-v1.svg`, `files/logos/Çafé-etc-花-${end}-v2.svg`]);
    expect(files.length).toBe(4);
    for (const [path, content] of files) {
      expect(content).toContain(path.endsWith(".svg") ? "<svg" : "WEBP");
    }
    expect(entries.get("README.txt")).toMatch(/assets\.json: 2\n(?:.*\n)*.*files\/: 4\n/);
    expect([...entries.keys()].at(-1)).toBe("README.txt");
  });

  test("holds one's photos and what was made of them, and how", async () => {
    const ada = await registerUser(server);
    const form = transformForm({ style: "POP_ART", format: "png" }, await photoFile());
    const answer = await ada.session.post("/api/v1/images/transform", undefined, { form });
    const { uuid, original_url, processed_url } = imageJob.parse(answer.json());
    const entries = await fetchExport(ada.session);
    expect(listIn(entries, "assets.json")).toMatchObject([
      { id: uuid, kind: "image", effect: { style: "POP_ART", original_filename: "harbour.jpg" } },
    ]);
    const end = uuid.slice(-12);
    for (const [path, url] of [
      [`files/photos/harbour-${end}.png`, processed_url],
      [`files/photos/harbour-${end}-original.jpg`, original_url],
    ] as const) {
      expect(entries.get(path)).toBe((await ada.session.get(url ?? "")).text);
    }
  });

  test("holds no secret, no digest of one, and nobody else's rows", async () => {
    const ada = await registerUser(server);
    const eve = await registerUser(server);
    const theirs = await makeProject(eve.session, "Eve's own");
    await makeProject(ada.session, "Ada's own");
    const key = await ada.session.post("/api/v1/users/me/api-keys", { name: "CI" });
    const canary = "CANARY-0123456789";
    await inDatabase(async (tx) => {
      await tx.insert(secondFactors).values({ owner_id: ada.id, sealed_secret: canary });
      await tx.insert(passkeys).values({
        ...{ id: newId(), owner_id: ada.id, name: "Laptop", counter: 1, transports: ["usb"] },
        ...{ credential_id: `${canary}-1`, public_key: `${canary}-2` },
      });
      await tx.insert(auditLog).values({
        ...{ id: newId(), owner_id: ada.id, actor_id: eve.id, event: "account.enabled" },
        ...{ ip: "198.51.100.7", user_agent: canary },
      });
    });
    const entries = await fetchExport(ada.session);
    const secrets = await inDatabase(async (tx) => {
      const mails = await tx.select().from(mailOutbox).where(eq(mailOutbox.owner_id, ada.id));
      const [user] = await tx.select().from(users).where(eq(users.id, ada.id));
      const own = await tx.select().from(sessions).where(eq(sessions.owner_id, ada.id));
      expect(mails.length).toBeGreaterThan(0);
      return [
        ...mails.flatMap(({ html, body }) => [html, body]),
        user?.password_hash,
        ...own.map(({ token_hash }) => token_hash),
      ];
    });
    secrets.push(canary, ada.refreshToken, ada.password, textOf(key.json(), "key"));
    const all = [...entries].map(([path, text]) => `${path} ${text}`).join("\n");
    for (const secret of secrets) {
      expect(secret?.length).toBeGreaterThan(8);
      expect(all).not.toContain(secret);
    }
    for (const foreign of [eve.id, eve.email, theirs.project_id, "Eve's own", "198.51.100.7"]) {
      expect(all).not.toContain(foreign);
    }
    expect([...entries.keys()]).toEqual(
      expect.arrayContaining(["api_keys.json", "passkeys.json", "second_factors.json"]),
    );
    expect(listIn(entries, "passkeys.json")).toMatchObject([{ name: "Laptop" }]);
    expect(listIn(entries, "mail_outbox.json")[0]).toMatchObject({ recipient: ada.email });
  });

  test("goes over all pages of a long list, each row once", async () => {
    const ada = await registerUser(server);
    const ids = Array.from({ length: 123 }, () => newId());
    const row = (id: string) => ({
      ...{ id, owner_id: ada.id, name: "P", tagline: "", industry: "", description: "" },
      ...{ personality: [], colors: [], include_text_in_ai: false, search: "" },
    });
    await inDatabase((tx) => tx.insert(projects).values(ids.map(row)));
    const entries = await fetchExport(ada.session);
    expect(listIn(entries, "projects.json").map(({ id }) => id)).toEqual(ids);
    expect(entries.get("README.txt")).toContain("projects.json: 123\n");
  });

  test("of someone who has made nothing has their account alone", async () => {
    const ada = await registerUser(server);
    const entries = await fetchExport(ada.session);
    expect(entries.has("projects.json")).toBe(false);
    expect([...entries.keys()].filter((path) => path.startsWith("files/"))).toEqual([]);
    expect(entries.get("account.json")).toContain(ada.email);
  });

  test("is for guests too, but not for visitors, keys or links of other sites", async () => {
    const guest = server.visitor();
    await makeProject(guest, "Of a guest");
    const entries = await fetchExport(guest);
    expect(JSON.parse(entries.get("account.json") ?? "")).toMatchObject({ kind: "guest" });
    expect(listIn(entries, "projects.json")).toMatchObject([{ name: "Of a guest" }]);
    expect((await server.visitor().get(EXPORT)).status).toBe(401);
    const sibling = await guest.get(EXPORT, { headers: { "sec-fetch-site": "same-site" } });
    expect(sibling.status).toBe(403);
    const linked = await guest.get(EXPORT, { headers: { "sec-fetch-site": "cross-site" } });
    expect(linked.status).toBe(403);
    const bySameSite = await guest.get(EXPORT, { headers: { "sec-fetch-site": "same-origin" } });
    expect(bySameSite.status).toBe(200);
    expect((await guest.send("HEAD", EXPORT)).status).toBe(405);
  });

  test("has an empty file where one is gone, and says so", async () => {
    const ada = await registerUser(server);
    const made = await makeProject(ada.session, "Half gone");
    const [gone] = made.assets ?? [];
    for await (const { key } of server.parts.storage.list(`assets/${gone?.id}/`)) {
      await server.parts.storage.delete(key);
    }
    const entries = await fetchExport(ada.session);
    const logos = [...entries].filter(([path]) => path.startsWith("files/logos/"));
    expect(logos.map(([, content]) => content === "").toSorted()).toEqual([false, true]);
    expect(entries.get("README.txt")).toContain("1 of the files could not be found");
  });

  test("that breaks off in the middle is not taken for whole", async () => {
    const ada = await registerUser(server);
    await makeProject(ada.session, "Broken");
    breakStorage();
    await expect(ada.session.get(EXPORT)).rejects.toThrow();
    vi.restoreAllMocks();
    expect((await fetchExport(ada.session)).has("README.txt")).toBe(true);
  });

  function breakStorage(): void {
    onTestFinished(() => void vi.restoreAllMocks());
    vi.spyOn(server.parts.storage, "get").mockRejectedValue(
      new AppError("unavailable", "The storage cannot be read."),
    );
  }

  test("that nobody reads any more lets go of its files and its place", async () => {
    const ada = await registerUser(server);
    await makeLargeFile(ada);
    onTestFinished(() => void vi.restoreAllMocks());
    const opened = vi.spyOn(server.parts.storage, "get");
    const leaving = new AbortController();
    const answer = await fetch(`${server.url}${EXPORT}`, {
      headers: { cookie: ada.session.cookieHeader() },
      signal: leaving.signal,
    });
    const reader = answer.body?.getReader();
    await vi.waitFor(async () => {
      await reader?.read();
      expect(opened).toHaveBeenCalled();
    }, PATIENCE);
    expect((await ada.session.get(EXPORT)).status).toBe(409);
    leaving.abort();
    await vi.waitFor(
      async () => expect((await ada.session.get(EXPORT)).status).toBe(200),
      PATIENCE,
    );
    const streams = await Promise.all(opened.mock.results.map(({ value }) => value));
    expect(streams.map(({ destroyed }) => destroyed)).toEqual(streams.map(() => true));
  });

  /** Far more than what lies in buffers between here and there. */
  async function makeLargeFile(ada: TestUser): Promise<void> {
    const made = await makeProject(ada.session, "Large");
    const noise = () => crypto.getRandomValues(new Uint8Array(65_536));
    for await (const { key } of server.parts.storage.list(`assets/${made.assets?.[0]?.id}/`)) {
      await server.parts.storage.put(key, Buffer.concat(Array.from({ length: 200 }, noise)));
    }
  }
});

test("an export counts towards a limit of its own", async () => {
  const server = await openTestServer(undefined, { RATE_LIMIT_REQUESTS: "1" });
  onTestFinished(() => server.close());
  const ada = await registerUser(server);
  for (let n = 0; n < 3; n += 1) expect((await ada.session.get(EXPORT)).status).toBe(200);
  const refused = await ada.session.get(EXPORT);
  expect([refused.status, refused.json()]).toEqual([
    429,
    expect.objectContaining({ code: "rate_limited" }),
  ]);
});

function textOf(body: unknown, name: string): string {
  return String(Reflect.get(Object(body), name));
}
