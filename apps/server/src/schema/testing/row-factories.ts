import { newId } from "../../records/ids.ts";

/** A row by its columns; those that are left out have their defaults. */
export type Row = Readonly<Record<string, unknown>>;

/** Someone with one row in every table: its id there is by the table's name. */
export interface Person {
  readonly ownerId: string;
  readonly ids: Readonly<Record<string, string>>;
}

type RowFactory = (id: string, person: Person) => Row;

const SOON = "2100-01-01T00:00:00Z";

/** A row of each table, with that id, of that person. Parents come before their children. */
export const ROW_FACTORIES: Readonly<Record<string, RowFactory>> = {
  users: (_, { ownerId }) => ({ id: ownerId, owner_id: ownerId, kind: "guest" }),
  sessions: (id, { ownerId }) => ({ id, owner_id: ownerId, token_hash: id, expires_at: SOON }),
  refresh_tokens: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    session_id: ids["sessions"],
    token_hash: id,
    expires_at: SOON,
  }),
  email_tokens: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    purpose: "reset",
    token_hash: id,
    email: "ada@example.com",
    expires_at: SOON,
  }),
  second_factors: (_, { ownerId }) => ({ owner_id: ownerId, sealed_secret: "sealed" }),
  backup_codes: (id, { ownerId }) => ({ id, owner_id: ownerId, code_hash: id }),
  passkeys: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    credential_id: id,
    public_key: "key",
    counter: 0,
    transports: [],
    name: "Passkey",
  }),
  ceremonies: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    kind: "passkey-create",
    secret_hash: id,
    detail: {},
    expires_at: SOON,
  }),
  oauth_accounts: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    provider: "google",
    subject: id,
    email: "ada@example.com",
  }),
  api_keys: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    name: "Key",
    prefix: "emb_",
    key_hash: id,
    scopes: ["read"],
  }),
  webhook_endpoints: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    url: "https://hooks.example/emblazon",
    events: ["generation.completed"],
    sealed_secret: "sealed",
  }),
  endpoint_deliveries: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    endpoint_id: ids["webhook_endpoints"],
    event: "generation.completed",
    payload: "{}",
    status: "failed",
  }),
  audit_log: (id, { ownerId }) => ({ id, owner_id: ownerId, event: "session.started" }),
  mail_outbox: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    recipient: "ada@example.com",
    subject: "Welcome",
    status: "kept",
  }),
  projects: (id, { ownerId }) => ({
    id,
    owner_id: ownerId,
    name: "Harbor & Pine",
    tagline: "",
    industry: "coffee",
    description: "",
    personality: [],
    colors: [],
    include_text_in_ai: false,
    search: "harbor & pine",
  }),
  inspiration_images: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    project_id: ids["projects"],
    position: 0,
    storage_key: `inspiration/${id}`,
    sha256: id,
    width: 1,
    height: 1,
    bytes: 1,
    colors: [],
  }),
  generations: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    project_id: ids["projects"],
    kind: "logo",
    status: "completed",
    input: {},
    seed: 1,
  }),
  assets: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    kind: "logo",
    project_id: ids["projects"],
    generation_id: ids["generations"],
    position: numberOf(id),
    status: "completed",
    title: "Harbor & Pine",
    prompt: "",
    search: "harbor & pine",
  }),
  asset_versions: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    asset_id: ids["assets"],
    version: numberOf(id),
    spec: {},
    quality: {},
    checks: {},
    files: [],
  }),
  attempts: (id, { ownerId, ids }) => ({
    id,
    owner_id: ownerId,
    generation_id: ids["generations"],
    asset_id: ids["assets"],
    model: "built-in",
    outcome: "completed",
  }),
  event_streams: (id, { ownerId }) => ({ id, owner_id: ownerId, last_id: 0, closed: false }),
  events: (id, { ownerId, ids }) => ({
    stream_id: ids["event_streams"],
    id: numberOf(id),
    owner_id: ownerId,
    payload: {},
  }),
  file_deletions: (id, { ownerId }) => ({ id, owner_id: ownerId, prefix: `assets/${id}/` }),
  engine_spending: (id, { ownerId }) => ({
    attempt: id,
    owner_id: ownerId,
    vendor: "a4f",
    day: 20_000,
    micros: 1,
  }),
  idempotency_keys: (id, { ownerId }) => ({
    owner_id: ownerId,
    route: "POST /projects",
    key: id,
    fingerprint: id,
    status: 201,
    headers: {},
    body: {},
  }),
  webhook_deliveries: (id) => ({ provider: "fal", event_id: id }),
  rate_limits: (id) => ({ bucket: id, used: 1, ends_at: SOON }),
  engine_states: (id) => ({ target: id }),
};

/** A person who has no row yet. */
export function newPerson(): Person {
  const ownerId = newId();
  const ids = Object.fromEntries(Object.keys(ROW_FACTORIES).map((table) => [table, newId()]));
  return { ownerId, ids: { ...ids, users: ownerId } };
}

/** @throws when nobody has said how a row of that table looks */
export function newRow(table: string, person: Person, id: string = newId()): Row {
  const make = ROW_FACTORIES[table];
  if (make === undefined) throw new Error(`no row factory for the table ${table}`);
  return make(id, person);
}

/** A whole number that PostgreSQL takes as an integer, another one for each id. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(-7), 16);
}
