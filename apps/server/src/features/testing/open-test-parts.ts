import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../config.ts";
import { createPictureDecoder } from "../../pictures/picture-decoder.ts";
import { createRasterizer } from "../../pictures/rasterizer.ts";
import { createDatabase } from "../../platform/database/create-database.ts";
import { openDatabase } from "../../platform/database/open-database.ts";
import { createEventLog } from "../../platform/events/create-event-log.ts";
import { idempotent, sendAnswer } from "../../platform/http/idempotency.ts";
import { createLog } from "../../platform/log/create-log.ts";
import { createLimiter } from "../../platform/limits/create-limiter.ts";
import { createMailer } from "../../platform/mail/create-mailer.ts";
import type { Queue } from "../../platform/queue/queue.ts";
import { createSecrets } from "../../platform/secrets/secrets.ts";
import { openFolderStorage } from "../../platform/storage/folder-storage.ts";
import { newId } from "../../records/ids.ts";
import { createLinks } from "../../records/links.ts";
import { users } from "../../schema/users.ts";
import { createIdentity } from "../accounts/identity.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { createRenderCache } from "../render-cache.ts";
import { createLimitService } from "../limits/limit-service.ts";
import { PATIENT_DECODER } from "./open-test-server.ts";
import { createTestChain } from "./test-chain.ts";
import { createTestEffects } from "./test-effects.ts";
import { createTestEngine } from "./test-engine.ts";
import type { TestEngine } from "./test-engine.ts";
import { createTestPlanner } from "./test-planner.ts";

export interface TestParts {
  readonly parts: FeatureParts;
  readonly engine: TestEngine;
  newGuest(): Promise<string>;
  close(): Promise<void>;
}

/** The parts of a server without HTTP and without a worker: a test runs the jobs itself. */
export async function openTestParts(databaseUrl?: string): Promise<TestParts> {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-parts-"));
  const config = readConfig({
    DATA_DIR: folder,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  });
  const log = createLog("silent");
  const sql = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    poolSize: config.databasePoolSize,
  });
  const database = createDatabase(sql);
  const events = await createEventLog({ database, log });
  const storage = await openFolderStorage({ root: config.storageDir, isOurs: true });
  const engine = createTestEngine();
  const decoder = createPictureDecoder(PATIENT_DECODER);
  const limiter = createLimiter({ database });
  const secrets = createSecrets("a-secret-for-tests-of-1234567890-and-more");
  const parts: FeatureParts = {
    config,
    log,
    database,
    events,
    storage,
    secrets,
    mailer: createMailer({ config, database, queue: NO_QUEUE, log }),
    limiter,
    queue: NO_QUEUE,
    idempotent,
    sendAnswer,
    openEventStream: () => undefined,
    publicAddress: () => "http://studio.test",
    now: Date.now,
    links: createLinks(""),
    isHttps: false,
    limits: createLimitService({ config, limiter }),
    identity: createIdentity({ config, database, secrets, now: Date.now }),
    engine,
    decoder,
    effects: createTestEffects(),
    pictures: createTestChain(),
    planner: createTestPlanner(),
    rasterizer: createRasterizer(),
    renderings: createRenderCache({ storage, onWriteFailure: () => undefined }),
  };
  return {
    parts,
    engine,
    newGuest: async () => {
      const id = newId();
      await database.asSystem((tx) => tx.insert(users).values({ id, owner_id: id, kind: "guest" }));
      return id;
    },
    close: async () => {
      decoder.close();
      await events.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const NO_QUEUE: Queue = {
  enqueue: async () => undefined,
  define: () => undefined,
  start: async () => undefined,
  check: async () => 0,
  stop: async () => undefined,
};
