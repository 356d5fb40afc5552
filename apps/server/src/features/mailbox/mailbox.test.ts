import { mailMessage, mailSummary, page } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { startSmtpSink } from "@emblazon/testkit/smtp-sink";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newId } from "../../records/ids.ts";
import { apiKeys } from "../../schema/api-keys.ts";
import { users } from "../../schema/users.ts";
import { newApiKey } from "../accounts/api-key-text.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";

const LIST = "/api/v1/admin/mail";
const BRIEF = { name: "Harbor & Pine", num_variations: 1 };
const summaries = page(mailSummary);
/** For what a worker does meanwhile. */
const PATIENCE = { timeout: 20_000 };

async function makeAdmin(server: TestServer): Promise<{ session: HttpSession; id: string }> {
  const { session, id } = await registerUser(server);
  await server.parts.database.asSystem((tx) =>
    tx.update(users).set({ role: "admin" }).where(eq(users.id, id)),
  );
  return { session, id };
}

function post(server: TestServer, ownerId: string, subject: string): Promise<void> {
  const words = { html: `<p>${subject}</p>`, text: subject };
  return server.parts.database.asSystem((tx) =>
    server.parts.mailer.post(tx, { ownerId, to: "ada@b.example", subject, ...words }),
  );
}

async function list(caller: HttpSession, query = "") {
  const answer = await caller.get(`${LIST}${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return summaries.parse(answer.json());
}

describe.each(await testDatabases())("the mailbox on $name", ({ url, drop }) => {
  let server: TestServer;
  let admin: HttpSession;
  let mailId: string;
  beforeAll(async () => {
    server = await openTestServer(url);
    const made = await makeAdmin(server);
    admin = made.session;
    for (const subject of ["one", "two", "three"]) await post(server, made.id, subject);
    mailId = (await list(admin)).data[0]?.id ?? "";
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const codes = async (caller: HttpSession, headers: Record<string, string> = {}) => {
    const asked = [LIST, `${LIST}/${mailId}`, `${LIST}/${newId()}`, `${LIST}/nothing`];
    const answers = await Promise.all(asked.map((path) => caller.get(path, { headers })));
    return answers.map((answer) => {
      expect(answer.text).not.toContain("three");
      return (answer.json() as { code: string }).code;
    });
  };

  test("visitors, guests, people with an account and API keys read no mail, not even that there is none", async () => {
    const visitor = server.visitor();
    expect(await codes(visitor)).toEqual(Array(4).fill("unauthenticated"));
    await visitor.post("/api/v1/projects", BRIEF);
    expect(visitor.cookieHeader()).not.toBe("");
    expect(await codes(visitor)).toEqual(Array(4).fill("forbidden"));
    expect(await codes((await registerUser(server)).session)).toEqual(Array(4).fill("forbidden"));
  });

  test("an administrator's API key reads no mail", async () => {
    const { id } = await makeAdmin(server);
    const { text, hash, prefix } = newApiKey();
    await server.parts.database.asSystem((tx) =>
      tx.insert(apiKeys).values({
        id: newId(),
        owner_id: id,
        name: "all",
        prefix,
        key_hash: hash,
        scopes: ["read", "generate", "write"],
      }),
    );
    const authorization = `Bearer ${text}`;
    expect(await codes(server.visitor(), { authorization })).toEqual(
      Array(4).fill("insufficient_scope"),
    );
  });

  test("an administrator sees all mails, newest first and page by page, without their words", async () => {
    const { id } = await registerUser(server);
    for (const subject of ["four", "five"]) await post(server, id, subject);
    const answer = await admin.get(`${LIST}?limit=2`);
    expect(answer.text).not.toMatch(/<p>|html|"text"/);
    const first = summaries.parse(answer.json());
    expect(first.data.map(({ subject }) => subject)).toEqual(["five", "four"]);
    expect(first.data[0]).toMatchObject({ to: "ada@b.example", status: "kept", tries: 0 });
    await post(server, id, "six");
    const second = await list(admin, `?limit=100&cursor=${first.next_cursor}`);
    const subjects = second.data.map(({ subject }) => subject);
    expect(subjects.filter((subject) => /^[a-z]+$/.test(subject))).toEqual(["three", "two", "one"]);
    expect(second.next_cursor).toBeNull();
  });

  test("a mail that is kept has its words", async () => {
    const answer = await admin.get(`${LIST}/${mailId}`);
    expect(mailMessage.parse(answer.json())).toMatchObject({
      id: mailId,
      subject: "three",
      text: "three",
      html: "<p>three</p>",
      error: null,
      sent_at: null,
    });
  });

  test.each(["nothing", "0190b2c0-0000-7000-8000-000000000000", "%00", "1 OR 1=1"])(
    "there is no mail %s",
    async (id) => {
      const answer = await admin.get(`${LIST}/${id}`);
      expect([answer.status, (answer.json() as { code: string }).code]).toEqual([404, "not_found"]);
    },
  );

  test.each(["?limit=0", "?limit=101", "?cursor=nonsense", "?q=x"])(
    "the list refuses %s",
    async (query) => {
      expect((await admin.get(`${LIST}${query}`)).status).toBe(422);
    },
  );
});

test("a mail that went out is there without its words", async () => {
  const sink = await startSmtpSink();
  const server = await openTestServer(undefined, {
    SMTP_URL: sink.url,
    MAIL_FROM: "Studio <studio@a.example>",
  });
  const { session, id } = await makeAdmin(server);
  await post(server, id, "hello");
  await vi.waitFor(async () => {
    const [mail] = (await list(session)).data;
    expect(mail).toMatchObject({ subject: "hello", status: "sent", tries: 1, error: null });
  }, PATIENCE);
  const mails = (await list(session)).data;
  const answer = mailMessage.parse((await session.get(`${LIST}/${mails[0]?.id}`)).json());
  expect(answer).toMatchObject({ text: null, html: null });
  expect(answer.sent_at).not.toBeNull();
  expect(sink.mails.map(({ email }) => email.subject)).toContain("hello");
  await server.close();
  await sink.close();
});

test("under development anybody reads the mails, so that their links can be followed", async () => {
  const server = await openTestServer(undefined, { ENVIRONMENT: "development" });
  const { id } = await registerUser(server);
  await post(server, id, "hello");
  const visitor = server.visitor();
  const [mail] = (await list(visitor)).data;
  const answer = await visitor.get(`${LIST}/${mail?.id}`);
  expect(mailMessage.parse(answer.json())).toMatchObject({ subject: "hello", text: "hello" });
  expect((await visitor.get(`${LIST}/${newId()}`)).status).toBe(404);
  await server.close();
});

test("under development behind a proxy only administrators read the mails", async () => {
  const server = await openTestServer(undefined, { ENVIRONMENT: "development", TRUST_PROXY: "1" });
  const { id, session } = await makeAdmin(server);
  await post(server, id, "hello");
  expect((await server.visitor().get(LIST)).status).toBe(401);
  expect((await list(session)).data[0]?.subject).toBe("hello");
  await server.close();
});
