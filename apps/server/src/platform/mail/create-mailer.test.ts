import { freePort } from "@emblazon/testkit/free-port";
import { startSmtpSink } from "@emblazon/testkit/smtp-sink";
import type { SmtpSink, SmtpSinkOptions } from "@emblazon/testkit/smtp-sink";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { testEngines } from "../testing/test-engines.ts";
import { deleteOldMails } from "./outbox.ts";
import { BRISK, MAIL, openMailBench } from "./testing/open-mailer.ts";
import type { MailBench, MailRow } from "./testing/open-mailer.ts";

/** For what the queue does beside the test. */
const PATIENCE = { timeout: 20_000, interval: 20 };

for (const kind of await testEngines()) {
  describe(`mailer, ${kind.kind}`, () => {
    let bench: MailBench;
    const sinks = new Set<SmtpSink>();

    beforeAll(async () => {
      bench = await openMailBench(await (await kind.place()).open());
    });
    afterEach(async () => {
      await bench.clear();
      for (const sink of sinks) await sink.close();
      sinks.clear();
    });

    const openSink = async (options?: SmtpSinkOptions): Promise<SmtpSink> => {
      const sink = await startSmtpSink(options);
      sinks.add(sink);
      return sink;
    };
    const expectRow = (id: string, wanted: Partial<MailRow>) =>
      vi.waitFor(async () => expect(await bench.row(id)).toMatchObject(wanted), PATIENCE);
    const expectDone = (id: string) =>
      vi.waitFor(async () => expect(await bench.jobState(id)).toBe("completed"), PATIENCE);

    test("a mail leaves after its transaction, as it was posted, and its words are struck out", async () => {
      const sink = await openSink();
      const { mailer } = await bench.start(sink.url);
      expect(mailer.mode).toBe("sent");
      const id = await bench.post(mailer, { subject: "Grüße" });
      await expectRow(id, { status: "sent", tries: 1, error: null, html: null, body: null });
      expect((await bench.row(id))?.sent_at).not.toBeNull();
      const [mail] = sink.mails;
      expect(mail).toMatchObject({ from: "studio@a.example", to: [MAIL.to] });
      expect(mail?.email).toMatchObject({
        from: { name: "The Studio", address: "studio@a.example" },
        to: [{ address: MAIL.to }],
        subject: "Grüße",
        messageId: `<${id}@a.example>`,
      });
      expect(mail?.email.html).toContain(MAIL.html);
      expect(mail?.email.text?.trim()).toBe(MAIL.text);
      expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    });

    test("a mail whose transaction is undone is never sent", async () => {
      const sink = await openSink();
      const { mailer } = await bench.start(sink.url);
      const undone = bench.database.asSystem(async (tx) => {
        await mailer.post(tx, { ownerId: bench.ownerId, ...MAIL, subject: "undone" });
        throw new Error("no");
      });
      await expect(undone).rejects.toThrow("no");
      await bench.post(mailer, { subject: "done" });
      await sink.untilMails(1);
      expect(sink.mails.map(({ email }) => email.subject)).toEqual(["done"]);
    });

    test("a server that says 451 is asked again until it takes the mail", async () => {
      const sink = await openSink();
      sink.behave({ kind: "refuse", code: 451, times: 2, words: "try later" });
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer);
      await expectRow(id, { status: "sent", tries: 3, error: null });
      expect([sink.attempts(), sink.mails.length]).toEqual([3, 1]);
    });

    test.each(["recipient", "data"] as const)(
      "a 550 at the %s is believed: the mail is refused, with the server's words, and not sent again",
      async (at) => {
        const sink = await openSink();
        sink.behave({ kind: "refuse", code: 550, at, words: "no such\u0007 person" });
        const { mailer, log } = await bench.start(sink.url);
        const id = await bench.post(mailer);
        await expectRow(id, { status: "refused", tries: 1, html: MAIL.html, body: MAIL.text });
        expect((await bench.row(id))?.error).toBe("550 no such person");
        await expectDone(id);
        expect(sink.attempts()).toBe(1);
        expect(log.join("")).toContain("a mail was refused");
      },
    );

    test("a mail waits for a server that is down, and says why", async () => {
      const port = await freePort();
      const { mailer } = await bench.start(`smtp://127.0.0.1:${port}`);
      const id = await bench.post(mailer);
      await expectRow(id, { status: "waiting", error: expect.stringContaining("ECONNREFUSED") });
      const sink = await openSink({ port });
      await expectRow(id, { status: "sent", error: null });
      expect(sink.mails).toHaveLength(1);
    });

    test.each(["greeting", "data"] as const)(
      "a server that hangs at the %s is left after the time limit and asked again",
      async (at) => {
        const sink = await openSink();
        sink.behave({ kind: "hang", at });
        const limits = { connectMs: 500, answerMs: 500, wholeMs: 20_000 };
        const { mailer } = await bench.start(sink.url, { ...BRISK, limits });
        const id = await bench.post(mailer);
        await expectRow(id, { status: "waiting", error: expect.stringMatching(/time|never/i) });
        sink.behave({ kind: "accept" });
        await expectRow(id, { status: "sent" });
      },
    );

    test("a server that trickles is left when the whole takes too long", async () => {
      const sink = await openSink();
      sink.behave({ kind: "hang", at: "data" });
      const limits = { connectMs: 60_000, answerMs: 60_000, wholeMs: 200 };
      const { mailer } = await bench.start(sink.url, { ...BRISK, limits });
      const id = await bench.post(mailer);
      await expectRow(id, { status: "waiting", error: expect.stringMatching(/timeout/i) });
    });

    test("a connection that breaks before the words leaves one mail, later", async () => {
      const sink = await openSink();
      sink.behave({ kind: "drop", at: "recipient", times: 2 });
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer);
      await expectRow(id, { status: "sent", tries: 3 });
      expect(sink.mails).toHaveLength(1);
    });

    test("one that breaks when the server has the words gives a double with the same Message-ID", async () => {
      const sink = await openSink();
      sink.behave({ kind: "drop", at: "data", times: 1 });
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer);
      await expectRow(id, { status: "sent", tries: 2 });
      const ids = sink.mails.map(({ email }) => email.messageId);
      expect(ids).toEqual([`<${id}@a.example>`, `<${id}@a.example>`]);
    });

    test("a server that never takes a mail is given up on, with what it said last", async () => {
      const sink = await openSink();
      sink.behave({ kind: "refuse", code: 451, words: "try later" });
      const { mailer } = await bench.start(sink.url, { ...BRISK, retryLimit: 1 });
      const id = await bench.post(mailer);
      await expectRow(id, { status: "refused", error: "Given up after 2 tries: 451 try later" });
    });

    test("a mail that was forgotten with its account meanwhile is not sent", async () => {
      const sink = await openSink();
      sink.behave({ kind: "refuse", code: 451 });
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer);
      await expectRow(id, { error: "451 not now" });
      // Between two runs: one that is at it has read the mail already.
      const forget = () =>
        bench.database.asSystem((tx) =>
          tx.execute(sql`DELETE FROM mail_outbox WHERE id = ${id}::uuid AND claimed_until IS NULL
            RETURNING id`),
        );
      await vi.waitFor(async () => expect(await forget()).toHaveLength(1), PATIENCE);
      sink.behave({ kind: "accept" });
      await expectDone(id);
      expect(sink.mails).toEqual([]);
    });

    test("a process that stops in the middle leaves the mail to the next one", async () => {
      const sink = await openSink();
      sink.behave({ kind: "hang", at: "greeting" });
      const first = await bench.start(sink.url);
      const id = await bench.post(first.mailer);
      await sink.untilHanging(1);
      await first.stop(0);
      sink.behave({ kind: "accept" });
      await bench.endClaim(id);
      await bench.start(sink.url);
      await expectRow(id, { status: "sent" });
      expect(sink.mails).toHaveLength(1);
    });

    test("the login is given, and a wrong one is a matter to mend: no mail is lost, no word told", async () => {
      const pass = "CANARY/geheim%1";
      const sink = await openSink({ login: { user: "apikey", pass } });
      const wrong = sink.url.replace(encodeURIComponent(pass), "CANARY-wrong");
      const first = await bench.start(wrong);
      const id = await bench.post(first.mailer);
      await expectRow(id, {
        status: "waiting",
        error: expect.stringMatching(/^535 .*\[redacted\]/),
      });
      await first.stop();
      const jobs = await bench.database.asSystem((tx) =>
        bench.database.elevated(tx, (run) => run("SELECT * FROM pgboss.job")),
      );
      const told = [first.log.join(""), JSON.stringify(jobs), JSON.stringify(await bench.row(id))];
      expect(told.join("")).toContain("[redacted]");
      expect(told.join("")).not.toContain("CANARY");
      const second = await bench.start(sink.url);
      await expectRow(id, { status: "sent" });
      expect(sink.mails.map(({ user }) => user)).toEqual(["apikey"]);
      expect(second.log.join("")).not.toContain("CANARY");
    });

    test("nothing is handed to a server whose certificate nobody has signed", async () => {
      const sink = await openSink({ selfSigned: true });
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer);
      await expectRow(id, { status: "waiting", error: expect.stringMatching(/certificate/i) });
      expect([sink.attempts(), sink.mails.length]).toEqual([0, 0]);
    });

    test.each([
      "ok@y.z\r\nRCPT TO:<evil@x.y>",
      "ok@y.z>\r\nRCPT TO:<evil@x.y",
      "ok@y.z, evil@x.y",
      "ok@y.z;evil@x.y",
      "ok@y.z <evil@x.y>",
      "<ok@y.z>",
      "ok@y.z@x.y",
      '"a b"@y.z',
      "ok@y.z ",
      "ok\u0001@y.z",
      "nobody",
      "",
    ])("the recipient %j is refused before a server hears of it", async (to) => {
      const sink = await openSink();
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer, { to });
      await expectRow(id, { status: "refused", error: "This is no mail address." });
      const fine = await bench.post(mailer);
      await expectRow(fine, { status: "sent" });
      expect([sink.attempts(), sink.mails.map((mail) => mail.to)]).toEqual([1, [[MAIL.to]]]);
    });

    test("a subject with line ends begins no header", async () => {
      const sink = await openSink();
      const { mailer } = await bench.start(sink.url);
      const id = await bench.post(mailer, { subject: "Hi\r\nBcc: evil@x.y\n\n<p>words</p>" });
      await expectRow(id, { status: "sent", subject: "Hi Bcc: evil@x.y <p>words</p>" });
      const [mail] = sink.mails;
      expect(mail?.to).toEqual([MAIL.to]);
      expect(mail?.email.bcc ?? []).toEqual([]);
      expect(mail?.email.subject).toBe("Hi Bcc: evil@x.y <p>words</p>");
      expect(mail?.raw).not.toMatch(/^Bcc:/im);
    });

    test("without a server, mails are kept with their words and no job is made", async () => {
      const { mailer } = await bench.start(null);
      expect(mailer.mode).toBe("kept");
      const id = await bench.post(mailer);
      expect(await bench.row(id)).toMatchObject({
        status: "kept",
        tries: 0,
        html: MAIL.html,
        body: MAIL.text,
        sent_at: null,
      });
      expect(await bench.jobState(id)).toBeNull();
    });

    test("what waits when the server's address is taken out of the settings is kept", async () => {
      const first = await bench.start(`smtp://127.0.0.1:${await freePort()}`);
      const id = await bench.post(first.mailer);
      await expectRow(id, { error: expect.stringContaining("ECONNREFUSED") });
      await first.stop();
      await bench.start(null);
      await expectRow(id, { status: "kept", html: MAIL.html });
    });

    test("mails older than 30 days are forgotten, whatever became of them", async () => {
      const { mailer } = await bench.start(null);
      const [old, young] = [await bench.post(mailer), await bench.post(mailer)];
      const age = (id: string, days: number) =>
        bench.database.asSystem((tx) =>
          tx.execute(sql`UPDATE mail_outbox SET created_at = now() - make_interval(days => ${days}::int)
            WHERE id = ${id}::uuid`),
        );
      await age(old, 31);
      await age(young, 29);
      await bench.database.asSystem(deleteOldMails);
      expect(await bench.row(old)).toBeUndefined();
      expect(await bench.row(young)).toBeDefined();
    });
  });
}
