import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startSmtpSink } from "@emblazon/testkit/smtp-sink";
import type { SmtpSink } from "@emblazon/testkit/smtp-sink";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { API, newVisitor } from "../support/suite.ts";

const LOGIN = { user: "apikey", pass: "CANARY/secret" };
/** Twenty seconds are promised; more leaves room for a machine that does other things too. */
const WAIT = { timeout: 90_000, interval: 100 };
const TEST_LIMIT = { timeout: 600_000 };

/** The product with a mail server; null where there is no such database. */
async function open(
  database: "embedded" | "postgres",
): Promise<{ server: OwnServer["process"]; sink: SmtpSink } | null> {
  const sink = await startSmtpSink({ login: LOGIN });
  onTestFinished(() => sink.close());
  const env = { SMTP_URL: sink.url, MAIL_FROM: "Studio <studio@a.example>", LOG_LEVEL: "TRACE" };
  const own = await requireOrSkip(() => startOwnServer(database, env));
  if (own !== null) onTestFinished(() => own.dispose());
  return own && { server: own.process, sink };
}

async function register(url: string, email: string): Promise<void> {
  const password = "nine green lanterns";
  const answer = await newVisitor(url).post(`${API}/auth/register`, { email, password });
  expect(answer.status).toBe(201);
}

/** The ids of the mails that came for an address, once there are so many. */
async function idsFor(sink: SmtpSink, email: string, count: number): Promise<string[]> {
  const mails = () => sink.mails.filter(({ to }) => to.includes(email));
  await vi.waitFor(() => expect(mails()).toHaveLength(count), WAIT);
  return mails().map((mail) => mail.email.messageId ?? "");
}

describe.each(["embedded", "postgres"] as const)("mail and kill -9, on %s", (database) => {
  test(
    "no mail is lost, and one is doubled only where its server had it and could not say so",
    TEST_LIMIT,
    async () => {
      const opened = await open(database);
      if (opened === null) return;
      const { server, sink } = opened;
      const killWhileHanging = async (at: "greeting" | "data", email: string): Promise<void> => {
        sink.behave({ kind: "hang", at });
        await register(server.url, email);
        await sink.untilHanging(1);
        await server.kill9();
        sink.release();
        await server.start();
      };

      await killWhileHanging("greeting", "ada@b.example");
      await idsFor(sink, "ada@b.example", 1);
      expect(sink.mails[0]?.email.text).toMatch(/\/verify\?token=[\w-]{43}/);

      await killWhileHanging("data", "eve@b.example");
      const double = await idsFor(sink, "eve@b.example", 2);
      expect(new Set(double).size).toBe(1);
      // The first one's double, if there was any, would have come before.
      await idsFor(sink, "ada@b.example", 1);
    },
  );
});

test(
  "a mail outlives the process while it waits for its server, and no log tells the password",
  TEST_LIMIT,
  async () => {
    const opened = await open("embedded");
    if (opened === null) return;
    const { server, sink } = opened;
    await sink.close();
    await register(server.url, "ada@b.example");
    await vi.waitFor(() => expect(server.output()).toContain("a mail could not be sent"), WAIT);
    const before = server.output();
    await server.kill9();
    const again = await startSmtpSink({ port: sink.port, login: LOGIN });
    onTestFinished(() => again.close());
    await server.start();
    await idsFor(again, "ada@b.example", 1);
    expect(`${before}${server.output()}`).not.toContain("CANARY");
  },
);
