import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string, maxAgeSeconds: number): void;
  clear(reply: FastifyReply): void;
}

/** Under https the name's prefix makes browsers refuse a cookie that another host has set. */
export function sessionCookie(config: Pick<Config, "publicUrl">): SessionCookie {
  const secure = config.publicUrl?.startsWith("https://") ?? false;
  const name = secure ? "__Host-emblazon_session" : "emblazon_session";
  const shape = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    read: (request) => request.cookies[name],
    write: (reply, token, maxAge) => {
      reply.setCookie(name, token, { ...shape, maxAge });
    },
    clear: (reply) => {
      reply.setCookie(name, "", { ...shape, maxAge: 0 });
    },
  };
}
