import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { SMTPServerOptions, SMTPServerSession } from "smtp-server";

/** What a mail server does with the next mails. */
export type SmtpScenario =
  | { kind: "accept" }
  /** Refuses with this code, at the recipient or after the whole mail; so many times when given. */
  | { kind: "refuse"; code: number; at?: "recipient" | "data"; words?: string; times?: number }
  /** Says nothing more: from the start, or after the whole mail. `release` lets it speak again. */
  | { kind: "hang"; at: "greeting" | "data" }
  /**
   * Breaks the connection: before the mail's words, or when it has them all but has not said so.
   * The latter mail is kept: the sender cannot know that.
   */
  | { kind: "drop"; at: "recipient" | "data"; times?: number };

/** A mail that the server took: from whom and for whom by its envelope, then its parsed words. */
export interface SinkMail {
  from: string;
  to: string[];
  /** The name that the sender logged in with; null without a login. */
  user: string | null;
  email: Email;
  /** All of it, as it came. */
  raw: string;
}

export interface SmtpSinkOptions {
  /** A free one when left out. */
  port?: number;
  /** Takes mails only after this login. */
  login?: { user: string; pass: string };
  /** Offers STARTTLS with a certificate that nobody has signed. */
  selfSigned?: boolean;
}

/** A mail server on 127.0.0.1 that delivers nothing. */
export interface SmtpSink {
  /** `smtp://127.0.0.1:port`, with the login when there is one. */
  url: string;
  port: number;
  /** What it took, in order. */
  mails: SinkMail[];
  /** How often somebody named a recipient, taken or not. */
  attempts(): number;
  /** What happens from now on; `accept` at first. */
  behave(scenario: SmtpScenario): void;
  /** Lets everybody go on who hangs, and accepts from now on. */
  release(): void;
  /** Waits until so many mails were taken. */
  untilMails(count: number): Promise<void>;
  /** Waits until so many clients hang. */
  untilHanging(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts one; see {@link SmtpScenario} for what it can be told. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const sink = new Sink(options);
  await sink.listen(options.port ?? 0);
  return sink;
}

class Sink implements SmtpSink {
  readonly mails: SinkMail[] = [];
  url = "";
  port = 0;
  readonly #login: SmtpSinkOptions["login"];
  readonly #server: SMTPServer;
  /** By the client's port: the server's own sessions do not lead to their sockets. */
  readonly #sockets = new Map<number, Socket>();
  #scenario: SmtpScenario = { kind: "accept" };
  #attempts = 0;
  #hanging: (() => void)[] = [];
  #watchers: (() => void)[] = [];

  constructor({ login, selfSigned = false }: SmtpSinkOptions) {
    this.#login = login;
    const disabled = [
      ...(selfSigned ? [] : ["STARTTLS"]),
      ...(login === undefined ? ["AUTH"] : []),
    ];
    this.#server = new SMTPServer({
      logger: false,
      disableReverseLookup: true,
      disabledCommands: disabled,
      allowInsecureAuth: true,
      authOptional: login === undefined,
      ...this.#handlers(),
    });
    this.#server.on("error", () => undefined);
    this.#server.server.on("connection", (socket: Socket) => {
      const from = socket.remotePort ?? 0;
      this.#sockets.set(from, socket);
      socket.on("close", () => this.#sockets.delete(from));
    });
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      // A port that was asked for may be taken.
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
    this.port = portOf(this.#server.server.address());
    const login = this.#login;
    const who = login && `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}@`;
    this.url = `smtp://${who ?? ""}127.0.0.1:${this.port}`;
  }

  attempts(): number {
    return this.#attempts;
  }

  behave(scenario: SmtpScenario): void {
    this.#scenario = { ...scenario };
  }

  release(): void {
    this.behave({ kind: "accept" });
    for (const goOn of this.#hanging.splice(0)) goOn();
  }

  untilMails(count: number): Promise<void> {
    return this.#until(() => this.mails.length >= count);
  }

  untilHanging(count: number): Promise<void> {
    return this.#until(() => this.#hanging.length >= count);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  #handlers(): Pick<SMTPServerOptions, "onConnect" | "onAuth" | "onRcptTo" | "onData"> {
    return {
      onConnect: (_session, callback) => {
        if (this.#isNow("hang", "greeting")) this.#hang(callback);
        else callback();
      },
      onAuth: ({ username, password }, _session, callback) => {
        const isRight = username === this.#login?.user && password === this.#login?.pass;
        if (isRight) callback(null, { user: username });
        else callback(refusal(535, `the login of ${username} with ${password} is wrong`));
      },
      onRcptTo: (_address, session, callback) => {
        this.#attempts += 1;
        if (this.#isNow("drop", "recipient")) this.#drop(session);
        else callback(this.#refusalAt("recipient"));
      },
      onData: (stream, session, callback) => {
        // Half a mail of a client that went away is nothing to keep.
        buffer(stream).then(
          (bytes) => this.#take(bytes, session, callback),
          () => undefined,
        );
      },
    };
  }

  async #take(
    bytes: Buffer,
    session: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    if (this.#isNow("hang", "data")) await new Promise<void>((goOn) => this.#hang(goOn));
    const refused = this.#refusalAt("data");
    if (refused !== null) return callback(refused);
    const { mailFrom, rcptTo } = session.envelope;
    this.mails.push({
      from: mailFrom === false ? "" : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      user: typeof session.user === "string" ? session.user : null,
      email: await PostalMime.parse(bytes),
      raw: bytes.toString("latin1"),
    });
    if (this.#isNow("drop", "data")) this.#drop(session);
    else callback();
    this.#tell();
  }

  #isNow(kind: "hang" | "drop", at: "greeting" | "recipient" | "data"): boolean {
    return this.#scenario.kind === kind && this.#scenario.at === at;
  }

  #refusalAt(at: "recipient" | "data"): Error | null {
    const scenario = this.#scenario;
    if (scenario.kind !== "refuse" || (scenario.at ?? "recipient") !== at) return null;
    this.#countDown();
    return refusal(scenario.code, scenario.words ?? "not now");
  }

  #drop(session: SMTPServerSession): void {
    this.#countDown();
    this.#sockets.get(session.remotePort)?.destroy();
  }

  /** After the last of the given times it accepts again. */
  #countDown(): void {
    const scenario = this.#scenario;
    if (!("times" in scenario) || scenario.times === undefined) return;
    scenario.times -= 1;
    if (scenario.times <= 0) this.#scenario = { kind: "accept" };
  }

  #hang(goOn: () => void): void {
    this.#hanging.push(goOn);
    this.#tell();
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#watchers = this.#watchers.filter((watcher) => watcher !== look);
        resolve();
      };
      this.#watchers.push(look);
      look();
    });
  }

  #tell(): void {
    for (const look of this.#watchers) look();
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

function refusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}
