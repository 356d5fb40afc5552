import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import { fastify, LogController } from "fastify";
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Config } from "../../config.ts";
import { AppError } from "../errors/app-error.ts";
import type { Log } from "../log/log.ts";
import type { App } from "./app.ts";
import { createClientErrorHandler } from "./client-error.ts";
import { addCrossOrigin, createCrossOrigin } from "./cross-origin.ts";
import { MethodTable } from "./method-table.ts";
import { readJsonCarefully } from "./read-json.ts";
import { addReference } from "./reference.ts";
import { requestId } from "./request-id.ts";
import { addRequestLog } from "./request-log.ts";
import { headersForHost, securityHeaders } from "./security-headers.ts";
import { createErrorHandler } from "./send-error.ts";
import { serveStudio } from "./serve-studio.ts";

const BODY_LIMIT_BYTES = 1024 * 1024;
const HEADER_LIMIT_BYTES = 8 * 1024;
/** Browsers and proxies together send some forty. */
const MOST_HEADERS = 100;
/** The whole request, uploads too; a stream's answer may take as long as it likes. */
const REQUEST_TIMEOUT_MS = 60_000;
const HEADERS_TIMEOUT_MS = 8_000;
const KEEP_ALIVE_MS = 10_000;
const HOST = /^host$/i;
const CUT = { headers: { connection: "close" } };
const OUTSIDE_BASE_PATH = "/.outside";

export interface HttpOptions {
  readonly config: Config;
  readonly log: Log;
  /** The folder of the built studio; it may be missing. */
  readonly studioDir: string;
  readonly version: string;
}

/** The HTTP application with everything that is the same for every feature; it does not listen yet. */
export async function createHttp(options: HttpOptions): Promise<App> {
  const { config, log } = options;
  const security = { isHttps: config.publicUrl?.startsWith("https:") ?? false };
  const crossOrigin = createCrossOrigin(config.corsOrigins);
  const handleError = createErrorHandler(security, crossOrigin);
  const logger: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "request_id",
    }),
    genReqId: (request) => requestId(request.headers["x-request-id"]),
    requestIdHeader: false,
    trustProxy: (_address: string, hop: number) => hop < config.trustProxyHops,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxRequestsPerSocket: 1_000,
    forceCloseConnections: "idle",
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: HEADER_LIMIT_BYTES,
    },
    routerOptions: { maxParamLength: 100 },
    rewriteUrl: (request) => withoutBasePath(request.url ?? "/", config.basePath),
    clientErrorHandler: createClientErrorHandler(security),
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  addCommonHeaders(app, security);
  refuseOddHeaders(app);
  if (config.corsOrigins.length > 0) addCrossOrigin(app, crossOrigin);
  addRequestLog(app);
  readJsonCarefully(app);
  await app.register(cookie);
  await app.register(multipart, {
    limits: {
      fileSize: config.maxFileSizeBytes,
      files: 10,
      fields: 50,
      fieldSize: 64 * 1024,
      parts: 60,
      headerPairs: 50,
    },
  });
  refuseOtherForms(app);
  await addReference(app, { ...options, security });
  const studio = await serveStudio({ ...options, security });
  answerTheRest(app, studio);
  return app;
}

function withoutBasePath(url: string, basePath: string): string {
  if (basePath === "") return url;
  if (url === basePath || url.startsWith(`${basePath}?`)) return `/${url.slice(basePath.length)}`;
  return url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : OUTSIDE_BASE_PATH;
}

function addCommonHeaders(app: App, security: { isHttps: boolean }): void {
  const headers = securityHeaders("data", security);
  app.addHook("onRequest", (request, reply, done) => {
    const more = security.isHttps ? {} : headersForHost(request);
    reply.headers({ ...headers, ...more, "x-request-id": request.id });
    done();
  });
}

function refuseOddHeaders(app: App): void {
  app.addHook("onRequest", ({ raw }, _reply, done) => {
    if (raw.rawHeaders.length > 2 * MOST_HEADERS) {
      const detail = `Send at most ${MOST_HEADERS} headers.`;
      return done(new AppError("headers_too_large", detail, CUT));
    }
    // RFC 9112, section 3.2: a proxy may have gone by the other one.
    const isHost = (name: string, at: number): boolean => at % 2 === 0 && HOST.test(name);
    if (raw.rawHeaders.filter(isHost).length > 1) {
      return done(new AppError("bad_request", "Send one Host header.", CUT));
    }
    done();
  });
}

/** A form is read by the calls that say so; to any other it would look as if nothing had been sent. */
function refuseOtherForms(app: App): void {
  app.addHook("preValidation", (request, _reply, done) => {
    const { body, consumes = [] } = request.routeOptions.schema ?? {};
    const isTaken = body === undefined || consumes.includes("multipart/form-data");
    if (isTaken || !request.isMultipart()) return done();
    done(new AppError("unsupported_media_type", "Send application/json: this call takes no form."));
  });
}

type Fallback = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

function answerTheRest(app: App, studio: Fallback): void {
  const table = new MethodTable();
  app.addHook("onRoute", ({ url, method }) => {
    table.add(url, Array.isArray(method) ? method : [method]);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "/";
    const methods = table.methodsOf(path);
    if (methods.length > 0) {
      const allow = methods.join(", ");
      throw new AppError("method_not_allowed", `Use ${allow} here.`, { headers: { allow } });
    }
    if (path !== OUTSIDE_BASE_PATH && (await studio(request, reply))) return reply;
    throw new AppError("not_found", "There is nothing at this address.");
  });
}
