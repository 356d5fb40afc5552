import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string, maxAgeSeconds: number): void;
  /** From here on the request is made with that session, as its sender's next one will be. */
  adopt(request: FastifyRequest, token: string): void;
  clear(reply: FastifyReply): void;
}

/** Under https the name's prefix makes browsers refuse a cookie that another host has set. */
export function sessionCookie(config: Pick<Config, "publicUrl">): SessionCookie {
  const secure = config.publicUrl?.startsWith("https://") ?? false;
  const name = secure ? "__Host-emblazon_session" : "emblazon_session";
  const shape = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  // Written at once, not when the answer is sent: the answer may be a stream, which is not.
  const set = (reply: FastifyReply, token: string, maxAge: number): void => {
    const line = reply.server.serializeCookie(name, token, { ...shape, maxAge });
    const others = [reply.getHeader("set-cookie") ?? []].flat().map(String);
    reply.removeHeader("set-cookie");
    reply.header("set-cookie", [...others.filter((one) => !one.startsWith(`${name}=`)), line]);
  };
  return {
    read: (request) => request.cookies[name],
    write: set,
    adopt: (request, token) => {
      request.cookies[name] = token;
    },
    clear: (reply) => set(reply, "", 0),
  };
}
