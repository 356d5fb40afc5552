import { startSmtpSink } from "@emblazon/testkit/smtp-sink";
import type { SmtpSink } from "@emblazon/testkit/smtp-sink";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { dyingDatabase, Killed } from "../../features/testing/dying-database.ts";
import type { Database } from "../database/database.ts";
import { createLog } from "../log/create-log.ts";
import { testEngines } from "../testing/test-engines.ts";
import { deliverMail } from "./deliver-mail.ts";
import type { DeliveryParts } from "./deliver-mail.ts";
import { insertMail } from "./outbox.ts";
import { createSmtpClient } from "./smtp-client.ts";
import type { SmtpClient } from "./smtp-client.ts";
import { BRISK, MAIL, openMailBench, SENDER } from "./testing/open-mailer.ts";
import type { MailBench } from "./testing/open-mailer.ts";

const never = new AbortController().signal;
const PATIENCE = { timeout: 20_000 };

for (const kind of await testEngines()) {
  describe(`deliverMail, ${kind.kind}`, () => {
    let bench: MailBench;
    let sink: SmtpSink;
    let smtp: SmtpClient;

    beforeAll(async () => {
      bench = await openMailBench(await (await kind.place()).open());
    });
    beforeEach(async () => {
      sink = await startSmtpSink();
      smtp = createSmtpClient({
        smtpUrl: sink.url,
        mailFrom: SENDER,
        connections: 4,
        limits: BRISK.limits,
      });
    });
    afterEach(async () => {
      await smtp.close();
      await sink.close();
    });

    let count = 0;
    const waiting = async (): Promise<string> => {
      const id = `0190b2c0-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;
      await bench.database.asSystem((tx) =>
        insertMail(tx, { ...MAIL, id, ownerId: bench.ownerId, status: "waiting" }),
      );
      return id;
    };
    const partsOver = (database: Database): DeliveryParts => ({
      database,
      log: createLog("silent"),
      smtp,
      claimSeconds: 120,
      writePausesMs: [],
    });
    const deliver = (id: string, database = bench.database) =>
      deliverMail(partsOver(database), id, never);

    test("of many runs at once, one sends the mail", async () => {
      const id = await waiting();
      sink.behave({ kind: "hang", at: "data" });
      const refusals: unknown[] = [];
      const runs = Array.from({ length: 6 }, () =>
        deliver(id).catch((error: unknown) => refusals.push(error)),
      );
      await vi.waitFor(() => expect(refusals).toHaveLength(5), PATIENCE);
      expect(String(refusals[0])).toContain("another run is sending this mail");
      sink.release();
      await Promise.all(runs);
      expect(refusals).toHaveLength(5);
      await deliver(id);
      expect([sink.attempts(), sink.mails.length]).toEqual([1, 1]);
      expect(await bench.row(id)).toMatchObject({ status: "sent", tries: 1 });
    });

    test("a run that is slow prolongs its claim", async () => {
      const id = await waiting();
      sink.behave({ kind: "hang", at: "data" });
      // Prolonged after two of its eight seconds, so that it outlives a machine that stands still.
      const slow = deliverMail({ ...partsOver(bench.database), claimSeconds: 8 }, id, never);
      await sink.untilHanging(1);
      const first = await bench.claimedUntil(id);
      await vi.waitFor(
        async () => expect(await bench.claimedUntil(id)).toBeGreaterThan(first + 400),
        PATIENCE,
      );
      await expect(deliver(id)).rejects.toThrow("another run is sending this mail");
      sink.release();
      await slow;
      expect(sink.mails).toHaveLength(1);
    });

    test("killed between the claim and the sending, the mail is sent once, after the claim", async () => {
      const id = await waiting();
      const dying = dyingDatabase(bench.database, 1, "after");
      await expect(deliver(id, dying.database)).rejects.toThrow(Killed);
      expect(sink.attempts()).toBe(0);
      await expect(deliver(id)).rejects.toThrow("another run is sending this mail");
      await bench.endClaim(id);
      await deliver(id);
      await deliver(id);
      expect(sink.mails).toHaveLength(1);
      expect(await bench.row(id)).toMatchObject({ status: "sent", tries: 2, html: null });
    });

    test("killed between the sending and its note, the mail goes again with the same Message-ID", async () => {
      const id = await waiting();
      const dying = dyingDatabase(bench.database, 2, "before");
      await expect(deliver(id, dying.database)).rejects.toThrow(Killed);
      expect(sink.mails).toHaveLength(1);
      await bench.endClaim(id);
      await deliver(id);
      const ids = sink.mails.map(({ email }) => email.messageId);
      expect(ids).toEqual([`<${id}@a.example>`, `<${id}@a.example>`]);
    });

    test("killed after the note, the mail is not sent again", async () => {
      const id = await waiting();
      const dying = dyingDatabase(bench.database, 2, "after");
      await expect(deliver(id, dying.database)).rejects.toThrow(Killed);
      await deliver(id);
      expect(sink.mails).toHaveLength(1);
    });

    test("a database that is away for a moment after the sending makes no double", async () => {
      const id = await waiting();
      let calls = 0;
      const shaky: Database = {
        ...bench.database,
        asSystem: (work) => {
          calls += 1;
          if (calls === 2 || calls === 3) return Promise.reject(new Error("away"));
          return bench.database.asSystem(work);
        },
      };
      await deliverMail({ ...partsOver(shaky), writePausesMs: [1, 1] }, id, never);
      expect(await bench.row(id)).toMatchObject({ status: "sent", tries: 1 });
      expect(sink.mails).toHaveLength(1);
    });

    test("a run that was overtaken does not undo what the later one wrote", async () => {
      const id = await waiting();
      sink.behave({ kind: "hang", at: "data" });
      const slow = deliver(id);
      await sink.untilHanging(1);
      await bench.endClaim(id);
      sink.behave({ kind: "refuse", code: 550, words: "no" });
      await deliver(id);
      expect(await bench.row(id)).toMatchObject({ status: "refused", tries: 2 });
      sink.release();
      await slow;
      expect(await bench.row(id)).toMatchObject({ status: "refused", tries: 2 });
    });

    test("a run that is told to stop gives the mail back at once", async () => {
      const id = await waiting();
      sink.behave({ kind: "hang", at: "greeting" });
      const stopping = new AbortController();
      const run = deliverMail(partsOver(bench.database), id, stopping.signal);
      void sink.untilHanging(1).then(() => stopping.abort(new Error("the program is stopping")));
      await expect(run).rejects.toThrow(/could not be sent/);
      sink.behave({ kind: "accept" });
      await deliver(id);
      expect(sink.mails).toHaveLength(1);
    });
  });
}
