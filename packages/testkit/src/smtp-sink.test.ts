import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startSmtpSink } from "./smtp-sink.ts";
import type { SmtpSink, SmtpSinkOptions } from "./smtp-sink.ts";

const open = new Set<SmtpSink>();
let sink: SmtpSink;
beforeEach(async () => {
  sink = await start();
});
afterEach(async () => {
  for (const each of open) await each.close();
  open.clear();
});

async function start(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const started = await startSmtpSink(options);
  open.add(started);
  return started;
}

/** A client that says one line at a time and answers the last line of each reply. */
async function talk(port: number) {
  const socket: Socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve("closed")));
  let heard = "";
  let onReply: (reply: string) => void = () => undefined;
  socket.on("data", (piece: Buffer) => {
    heard += piece.toString();
    const [, last] = /(?:^|\n)(\d{3} [^\r\n]*)\r\n$/.exec(heard) ?? [];
    if (last === undefined) return;
    heard = "";
    onReply(last);
  });
  const reply = () => Promise.race([ended, new Promise<string>((resolve) => (onReply = resolve))]);
  const greeting = reply();
  return {
    greeting,
    ended,
    say: (text: string): Promise<string> => {
      const answer = reply();
      socket.write(`${text}\r\n`);
      return answer;
    },
    end: () => socket.end(),
  };
}

const MAIL = [
  "From: Studio <studio@a.example>",
  "To: ada@b.example",
  "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
  "Message-ID: <1@a.example>",
  "",
  "Hello",
  ".",
].join("\r\n");

async function send(to = sink): Promise<string[]> {
  const client = await talk(to.port);
  await client.greeting;
  const answers: string[] = [];
  for (const line of ["EHLO me", "MAIL FROM:<studio@a.example>", "RCPT TO:<ada@b.example>"]) {
    answers.push(await client.say(line));
    if (/^[45]|closed/.test(answers.at(-1) ?? "")) break;
  }
  if (answers.at(-1)?.startsWith("250") && (await client.say("DATA")).startsWith("354")) {
    answers.push(await client.say(MAIL));
  }
  client.end();
  return answers.slice(2);
}

test("a sink keeps what it accepts, with its envelope and its parsed words", async () => {
  expect(await send()).toEqual([expect.stringMatching(/^250/), expect.stringMatching(/^250/)]);
  await sink.untilMails(1);
  const [mail] = sink.mails;
  expect(mail).toMatchObject({ from: "studio@a.example", to: ["ada@b.example"], user: null });
  expect(mail?.email.subject).toBe("Grüße");
  expect(mail?.email.text?.trim()).toBe("Hello");
  expect(mail?.raw).toContain("Message-ID: <1@a.example>");
});

test("told to refuse twice, it refuses twice and then accepts", async () => {
  sink.behave({ kind: "refuse", code: 451, times: 2, words: "come back later" });
  expect(await send()).toEqual(["451 come back later"]);
  expect(await send()).toEqual([expect.stringMatching(/^451/)]);
  expect(await send()).toHaveLength(2);
  expect([sink.mails.length, sink.attempts()]).toEqual([1, 3]);
});

test("told to refuse after the whole mail, it does, and keeps nothing", async () => {
  sink.behave({ kind: "refuse", code: 550, at: "data" });
  expect((await send()).at(-1)).toMatch(/^550/);
  expect((await send()).at(-1)).toMatch(/^550/);
  expect(sink.mails).toEqual([]);
});

test("told to hang, it says nothing until it is released", async () => {
  sink.behave({ kind: "hang", at: "data" });
  const sending = send();
  await sink.untilHanging(1);
  expect(sink.mails).toEqual([]);
  sink.release();
  expect((await sending).at(-1)).toMatch(/^250/);

  sink.behave({ kind: "hang", at: "greeting" });
  const silent = await talk(sink.port);
  await sink.untilHanging(1);
  sink.release();
  expect(await silent.greeting).toMatch(/^220/);
  silent.end();
});

test("told to drop, it breaks off before the words, or after it has them", async () => {
  sink.behave({ kind: "drop", at: "recipient", times: 1 });
  expect(await send()).toEqual(["closed"]);
  expect(sink.mails).toEqual([]);
  sink.behave({ kind: "drop", at: "data", times: 1 });
  expect((await send()).at(-1)).toBe("closed");
  expect(sink.mails).toHaveLength(1);
  expect((await send()).at(-1)).toMatch(/^250/);
});

test("with a login, it takes nothing from others and says whose mail it is", async () => {
  const guarded = await start({ login: { user: "ada", pass: "p/w" } });
  expect(guarded.url).toBe(`smtp://ada:p%2Fw@127.0.0.1:${guarded.port}`);
  expect(await send(guarded)).toEqual([]);
  const client = await talk(guarded.port);
  await client.greeting;
  await client.say("EHLO me");
  const plain = (pass: string) => Buffer.from(`\0ada\0${pass}`).toString("base64");
  expect(await client.say(`AUTH PLAIN ${plain("no")}`)).toMatch(/^535/);
  expect(await client.say(`AUTH PLAIN ${plain("p/w")}`)).toMatch(/^235/);
  await client.say("MAIL FROM:<studio@a.example>");
  await client.say("RCPT TO:<ada@b.example>");
  await client.say("DATA");
  await client.say(MAIL);
  client.end();
  expect(guarded.mails.map(({ user }) => user)).toEqual(["ada"]);
});

test("closed, it can be started again on the same port", async () => {
  const { port } = sink;
  await sink.close();
  open.delete(sink);
  const again = await start({ port });
  expect((await send(again)).at(-1)).toMatch(/^250/);
});
