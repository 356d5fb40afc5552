import { cutText } from "../log/create-log.ts";
import type { App } from "./app.ts";
import { loggedUrl } from "./logged-url.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who made it, once somebody has found out; for the log. */
    userId: string | null;
  }
}

/** One line per request; a stream's comes when it ends. Nobody is asked who made it for that. */
export function addRequestLog(app: App): void {
  app.decorateRequest("userId", null);
  app.addHook("onResponse", (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        url: loggedUrl(request.originalUrl),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ip: request.ip,
        user_id: request.userId ?? undefined,
        user_agent: cutText(request.headers["user-agent"] ?? ""),
      },
      "request",
    );
    done();
  });
}
