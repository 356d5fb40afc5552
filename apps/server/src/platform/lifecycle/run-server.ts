import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import { createDatabase } from "../database/create-database.ts";
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import type { SqlEngine } from "../database/sql-engine.ts";
import { createEventLog } from "../events/create-event-log.ts";
import type { App } from "../http/app.ts";
import { createHttp } from "../http/create-http.ts";
import { createCrossOrigin } from "../http/cross-origin.ts";
import { EventStreams } from "../http/event-streams.ts";
import { deleteOldKeys, idempotent, sendAnswer } from "../http/idempotency.ts";
import { addOperations } from "../http/operations.ts";
import { createLimiter } from "../limits/create-limiter.ts";
import { deleteEndedWindows } from "../limits/window-rows.ts";
import type { Log } from "../log/log.ts";
import { createMailer } from "../mail/create-mailer.ts";
import { deleteOldMails } from "../mail/outbox.ts";
import { createQueue } from "../queue/create-queue.ts";
import { loadSecret } from "../secrets/load-secret.ts";
import { createSecrets } from "../secrets/secrets.ts";
import { openFolderStorage } from "../storage/folder-storage.ts";
import { deleteOldDeliveries } from "../webhooks/take-event.ts";
import type { Notice, RegisteredFeatures, ServerParts } from "./server-parts.ts";
import { shutDown } from "./shutdown.ts";
import type { ShutdownPhase } from "./shutdown.ts";
import { explainListenFailure } from "./start-error-for.ts";

export interface RunServerOptions {
  readonly config: Config;
  readonly log: Log;
  readonly version: string;
  /** Open and up to date, closed with the server; opened as the settings say when not given. */
  readonly engine?: SqlEngine;
  readonly studioDir: string;
  readonly registerFeatures: (app: App, parts: ServerParts) => Promise<RegisteredFeatures>;
}

export interface RunningServer {
  /** Where it listens, with the base path and without a slash at the end. */
  readonly url: string;
  /** To be written out for whoever starts it. */
  readonly notices: readonly Notice[];
  /** Goes down in order; the same promise however often it is called. */
  close(): Promise<void>;
}

const MAX_STREAMS = 10_000;
const JOB_GRACE_MS = 10_000;
const UPKEEP_MS = 3_600_000;

/** Puts the parts together, starts them and listens; what was started goes down when one fails. */
export async function runServer(options: RunServerOptions): Promise<RunningServer> {
  const { log } = options;
  const phases: ShutdownPhase[] = [];
  try {
    return await start(options, phases);
  } catch (error) {
    await shutDown(phases.toReversed(), log.child({}, { level: "error" }));
    throw error;
  }
}

async function start(options: RunServerOptions, phases: ShutdownPhase[]): Promise<RunningServer> {
  const { config, log, version } = options;
  const works = config.role !== "web";
  // Each phase is put in place as soon as there is something to close; they run last one first.
  const add = (name: string, limitMs: number, run: ShutdownPhase["run"]): void => {
    phases.push({ name, limitMs, run });
  };

  const engine = options.engine ?? (await openConfigured(config, log));
  const database = createDatabase(engine);
  add("close the database", 10_000, () => database.close());
  const isOurs = config.databaseUrl === null;
  const storage = await openFolderStorage({ root: config.storageDir, isOurs });
  const events = await createEventLog({ database, log });
  const queue = createQueue({ engine, database, log, works });
  const mailer = createMailer({ config, database, queue, log });
  add("close the mailer", 2_000, () => mailer.close());
  const secrets = createSecrets(config.jwtSecret ?? (await loadSecret(config.dataDir)));
  const app = await createHttp(options);
  const isHttps = config.publicUrl?.startsWith("https:") ?? false;
  const streams = new EventStreams({
    events,
    security: { isHttps },
    crossOrigin: createCrossOrigin(config.corsOrigins),
    maxStreams: MAX_STREAMS,
    maxStreamsPerReader: config.limits.streamsPerUser,
  });
  const parts: ServerParts = {
    config,
    log,
    database,
    queue,
    events,
    storage,
    secrets,
    mailer,
    limiter: createLimiter({ database }),
    idempotent,
    sendAnswer,
    openEventStream: (stream) => streams.open(stream),
    publicAddress: () => publicAddress(config, app),
    now: Date.now,
  };
  if (config.role === "worker") refuseAllButOperations(app);
  const features = await options.registerFeatures(app, parts);
  add("close the features", 5_000, () => features.close?.());
  let isReady = false;
  addOperations(app, {
    version,
    environment: config.environment,
    checks: {
      database: () => database.ping(),
      storage: () => storage.check(),
      queue: () => queue.check(),
      ...features.checks,
    },
    outside: features.outside,
    essential: ["database"],
    isReady: () => isReady,
  });
  await app.ready();

  add("stop the event log", 2_000, () => events.stop());
  add("close http", 5_000, () => app.close());
  await queue.start();
  add("stop the queue", JOB_GRACE_MS + 5_000, () => queue.stop(JOB_GRACE_MS));
  const upkeep = setInterval(() => void keepUp(database, features, log), UPKEEP_MS);
  upkeep.unref();
  add("end the streams", 1_000, () => streams.stop());
  const url = await listen(app, config);
  const notices = config.role === "worker" ? [] : ((await features.notices?.()) ?? []);
  isReady = true;
  add("stop accepting", 1_000, () => {
    isReady = false;
    clearInterval(upkeep);
    app.server.close();
    app.server.closeIdleConnections();
  });
  let closing: Promise<void> | null = null;
  return {
    url,
    notices,
    close: () => (closing ??= shutDown(phases.toReversed(), log)),
  };
}

/** The database that the settings name. */
function openConfigured(config: Config, log: Log): Promise<SqlEngine> {
  return openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    poolSize: config.databasePoolSize,
    log,
  });
}

/** A worker's port is there for whoever watches over it, and for nobody else. */
function refuseAllButOperations(app: App): void {
  app.addHook("onRequest", (request, reply, done) => {
    const path = request.url.split("?", 1)[0];
    if (path !== "/health" && path !== "/ready") reply.callNotFound();
    else done();
  });
}

async function listen(app: App, config: Config): Promise<string> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw explainListenFailure(error, config.host, config.port);
  }
  const { port, family, address } = addressOf(app);
  const host = family === "IPv6" ? `[${address}]` : address;
  return `http://${host}:${port}${config.basePath}`;
}

function publicAddress({ publicUrl, basePath, host, port }: Config, app: App): string {
  if (publicUrl !== null) {
    return publicUrl.endsWith(basePath) ? publicUrl : `${publicUrl}${basePath}`;
  }
  // A worker writes links for pages that another process serves, on the port that both are told.
  const own = port === 0 && app.server.listening ? addressOf(app).port : port;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${own}${basePath}`;
}

function addressOf(app: App): AddressInfo {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address;
}

async function keepUp(database: Database, features: RegisteredFeatures, log: Log): Promise<void> {
  try {
    await database.asSystem(deleteOldKeys);
    await database.asSystem(deleteOldDeliveries);
    await database.asSystem(deleteOldMails);
    await database.asSystem(deleteEndedWindows);
    await features.keepUp?.();
  } catch (error) {
    log.warn({ err: error }, "what is kept for a while only could not be deleted");
  }
}

/** Where the built studio lies, seen from the server's sources. */
export const STUDIO_DIR = join(import.meta.dirname, "../../../../web/dist");
