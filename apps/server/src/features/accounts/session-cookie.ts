import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { SESSION_DAYS } from "./session-days.ts";

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string): void;
}

/** Under https the name's prefix makes browsers refuse a cookie that another host has set. */
export function sessionCookie(config: Pick<Config, "publicUrl">): SessionCookie {
  const secure = config.publicUrl?.startsWith("https://") ?? false;
  const name = secure ? "__Host-emblazon_session" : "emblazon_session";
  return {
    read: (request) => request.cookies[name],
    write: (reply, token) => {
      reply.setCookie(name, token, {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure,
        maxAge: SESSION_DAYS * 86_400,
      });
    },
  };
}
