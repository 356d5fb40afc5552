import { makePng } from "@emblazon/testkit/images/png";
import type { Answer } from "@emblazon/testkit/http-session";
import { createProjectResult, imageJob, project as projectSchema } from "@emblazon/contract";
import type { TestServer } from "../../features/testing/open-test-server.ts";
import { newId } from "../../records/ids.ts";
import { insertRow } from "../../schema/testing/insert-row.ts";
import { newRow } from "../../schema/testing/row-factories.ts";
import { users } from "../../schema/users.ts";
import { newEmail } from "./new-email.ts";
import { makeKey, makeSession } from "./credentials.ts";
import type { Headers, MadeSession } from "./credentials.ts";

/** A password that is nobody's in particular. */
const PASSWORD = "nine green lanterns";

/** What an id in a path may be of. */
export type ObjectKind =
  | "project"
  | "image"
  | "photo"
  | "generation"
  | "asset"
  | "session"
  | "api key"
  | "webhook"
  | "delivery"
  | "passkey"
  | "provider"
  | "mail"
  | "user";

/** Someone and what is theirs. */
export interface Owner {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  /** Ids for the parameters of a path to one of their things. */
  readonly ids: Readonly<Partial<Record<ObjectKind, PathIds>>>;
}

export type PathIds = Readonly<Record<string, string>>;

export interface Account extends Owner {
  readonly session: MadeSession;
}

/** Makes people and what is theirs, faster than they could themselves. */
export class People {
  readonly #server: TestServer;
  #passwordHash: string | null = null;

  constructor(server: TestServer) {
    this.#server = server;
  }

  /** Someone with an account, and what one looks after there. */
  async account(role: "user" | "admin" = "user"): Promise<Account> {
    const { parts } = this.#server;
    const userId = newId();
    const email = newEmail();
    const password_hash = await this.#hash();
    await parts.database.asSystem((tx) =>
      tx.insert(users).values({
        id: userId,
        owner_id: userId,
        kind: "user",
        email,
        email_key: email,
        full_name: "Ada",
        role,
        password_hash,
      }),
    );
    const session = await makeSession(parts, userId);
    const other = await makeSession(parts, userId);
    const { id } = await makeKey(parts, userId, ["read"]);
    const webhook = await this.#row("webhook_endpoints", userId);
    const delivery_id = await this.#row("endpoint_deliveries", userId, {
      webhook_endpoints: webhook,
    });
    const ids = {
      session: { id: other.sessionId },
      "api key": { id },
      webhook: { id: webhook },
      delivery: { id: webhook, delivery_id },
      passkey: { id: await this.#row("passkeys", userId) },
      provider: { id: await this.#row("oauth_accounts", userId) },
      mail: { id: await this.#row("mail_outbox", userId) },
      user: { id: userId },
    };
    return { userId, email, password: PASSWORD, session, ids };
  }

  /** A project with a logo of its own, made by whoever comes with those headers. */
  async project(headers: Headers, name: string, inspired = false): Promise<Owner["ids"]> {
    const send = (method: string, path: string, ask: object): Promise<Answer> =>
      this.#server.visitor().send(method, path, ask);
    const brief = inspired ? { form: inspiredForm(name) } : { json: { name, num_variations: 1 } };
    const answer = await send("POST", "/api/v1/projects", {
      ...brief,
      headers: { ...headers, prefer: "wait=60" },
    });
    const made = createProjectResult.parse(answer.json());
    const asset = made.assets?.[0]?.id ?? "";
    const detail = await send("GET", `/api/v1/projects/${made.project_id}`, { headers });
    const project = projectSchema.parse(detail.json());
    const url = project.inspiration[0]?.url ?? "";
    const image_id = url.slice(url.lastIndexOf("/") + 1);
    return {
      project: { id: made.project_id },
      generation: { id: made.generation_id },
      asset: { id: asset },
      ...(inspired ? { image: { id: made.project_id, image_id } } : {}),
    };
  }

  /** A photo with what was made of it, by whoever comes with those headers. */
  async photo(headers: Headers, name: string): Promise<Owner["ids"]> {
    const form = photoForm(name);
    const answer = await this.#server
      .visitor()
      .send("POST", "/api/v1/images/transform", { form, headers });
    const { uuid } = imageJob.parse(answer.json());
    return { photo: { uuid } };
  }

  async #row(table: string, ownerId: string, parents: PathIds = {}): Promise<string> {
    const id = newId();
    const row = newRow(table, { ownerId, ids: parents }, id);
    await this.#server.parts.database.asSystem((tx) => tx.execute(insertRow(table, row)));
    return id;
  }

  /** Hashing is meant to be slow: one hash serves everybody here. */
  async #hash(): Promise<string> {
    this.#passwordHash ??= await hashOf(this.#server, PASSWORD);
    return this.#passwordHash;
  }
}

function inspiredForm(name: string): FormData {
  const form = new FormData();
  form.set("name", name);
  form.set("num_variations", "1");
  form.append("inspiration", picture(), "sea.png");
  return form;
}

/** A photo of that name, and what is to be made of it. */
export function photoForm(name: string): FormData {
  const form = new FormData();
  form.set("style", "SKETCH");
  form.append("file", picture(), `${name}.png`);
  return form;
}

function picture(): Blob {
  const png = makePng({ width: 8, height: 8, colorAt: () => [20, 90, 160] });
  return new Blob([png], { type: "image/png" });
}

/** The hash that the server itself makes of a password. */
async function hashOf(server: TestServer, password: string): Promise<string> {
  const email = newEmail();
  await server.visitor().post("/api/v1/auth/register", { email, password });
  const rows = await server.parts.database.asSystem((tx) => tx.select().from(users));
  const row = rows.find((user) => user.email === email);
  if (!row?.password_hash) throw new Error("nobody was registered");
  return row.password_hash;
}
