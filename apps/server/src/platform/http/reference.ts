import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { problem } from "@emblazon/contract";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Config } from "../../config.ts";
import type { App } from "./app.ts";
import { describeBody } from "./describe-body.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";

export interface ReferenceOptions {
  readonly config: Config;
  readonly version: string;
  readonly security: SecurityOptions;
}

/** The API's description at `/openapi.json` and its reference page at `/docs`. */
export async function addReference(app: App, options: ReferenceOptions): Promise<void> {
  const { config, version, security } = options;
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Emblazon",
        description:
          "Brand projects, logos, photos and their streams. Errors are application/problem+json " +
          "(RFC 9457). A POST takes an `Idempotency-Key`, one that starts work `Prefer: wait=N` " +
          "(0 to 60 seconds); a stream goes on after `Last-Event-ID`.",
        version,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: config.basePath === "" ? "/" : config.basePath }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      if ("swaggerObject" in document) return document.swaggerObject;
      return withCommons(jsonSchemaTransformObject(document));
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    uiConfig: { docExpansion: "list", validatorUrl: null, tryItOutEnabled: false },
    logLevel: "warn",
    staticCSP: false,
    indexPrefix: config.basePath,
    theme: { title: "Emblazon API" },
  });
  const headers = securityHeaders("reference", security);
  app.addHook("onRequest", (request, reply, done) => {
    const path = request.url.split("?", 1)[0] ?? "";
    if (path === "/docs" || path.startsWith("/docs/")) reply.headers(headers);
    done();
  });
  app.get("/openapi.json", { schema: { hide: true } }, (_request, reply) =>
    reply.header("cache-control", "no-cache").send(app.swagger()),
  );
}

/** What every call has in common, said once for all: its name, how one signs in, and problems. */
function withCommons<Document extends { paths?: object; components?: object }>(
  document: Document,
): Document {
  const schema = z.toJSONSchema(problem, { target: "draft-2020-12" });
  for (const [path, operations] of entriesOf(document.paths)) {
    for (const [method, operation] of entriesOf(operations)) {
      if (typeof operation !== "object" || operation === null) continue;
      Reflect.set(operation, "operationId", operationId(method, path));
      describeBody(operation);
      addProblem(operation);
    }
  }
  const schemas: unknown = Reflect.get(document.components ?? {}, "schemas");
  const components = {
    ...document.components,
    schemas: { ...(typeof schemas === "object" ? schemas : {}), Problem: schema },
    securitySchemes: {
      token: {
        type: "http",
        scheme: "bearer",
        description: "An access token or an API key.",
      },
    },
  };
  // Without a token one is a guest, by cookie.
  return { ...document, components, security: [{ token: [] }, {}] };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** Such as `postImagesTransform` and `getAssetsIdFile`: generators name functions by it. */
function operationId(method: string, path: string): string {
  const words = path.replace(/^\/api\/v\d+/, "").split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return method + name;
}

function addProblem(operation: object): void {
  if (!("responses" in operation)) return;
  const { responses } = operation;
  if (typeof responses !== "object" || responses === null) return;
  const answer = {
    description: "A problem",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  Reflect.set(responses, "4XX", answer);
  Reflect.set(responses, "default", answer);
}
