import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { problem } from "@emblazon/contract";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Config } from "../../config.ts";
import type { App } from "./app.ts";
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
          "Brand projects, logos and their streams. Errors are application/problem+json (RFC 9457).",
        version,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: config.basePath === "" ? "/" : config.basePath }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => {
      if ("swaggerObject" in document) return document.swaggerObject;
      return withProblems(jsonSchemaTransformObject(document));
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

/** Every call can end in a problem: said once, for all. */
function withProblems<Document extends { paths?: object; components?: object }>(
  document: Document,
): Document {
  const schema = z.toJSONSchema(problem, { target: "draft-2020-12" });
  for (const operations of valuesOf(document.paths)) {
    for (const operation of valuesOf(operations)) addProblem(operation);
  }
  const schemas: unknown = Reflect.get(document.components ?? {}, "schemas");
  const components = {
    ...document.components,
    schemas: { ...(typeof schemas === "object" ? schemas : {}), Problem: schema },
  };
  return { ...document, components };
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function addProblem(operation: unknown): void {
  if (typeof operation !== "object" || operation === null || !("responses" in operation)) return;
  const { responses } = operation;
  if (typeof responses !== "object" || responses === null) return;
  Reflect.set(responses, "default", {
    description: "A problem",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
}
