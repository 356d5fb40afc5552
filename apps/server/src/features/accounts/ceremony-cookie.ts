import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { hashSecretToken, newSecretToken } from "./secret-token.ts";

/** As long as the longest ceremony. */
const MAX_AGE_SECONDS = 600;

/** Tells a browser that began a sign-in from all others, while it is nobody yet. */
export interface CeremonyCookie {
  /** What the browser holds, or gets with this answer: a sign-in in another tab goes on with it. */
  hold(request: FastifyRequest, reply: FastifyReply): string;
  /** What it holds; null for a browser that began nothing. */
  read(request: FastifyRequest): string | null;
}

/** `Lax`, because a provider sends people back from its own site. */
export function ceremonyCookie({ publicUrl }: Pick<Config, "publicUrl">): CeremonyCookie {
  const secure = publicUrl?.startsWith("https://") ?? false;
  const name = secure ? "__Host-emblazon_ceremony" : "emblazon_ceremony";
  const read = (request: FastifyRequest): string | null => {
    const held = request.cookies[name];
    return held !== undefined && hashSecretToken(held) !== null ? held : null;
  };
  return {
    read,
    hold: (request, reply) => {
      const token = read(request) ?? newSecretToken();
      const shape = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
      reply.setCookie(name, token, { ...shape, maxAge: MAX_AGE_SECONDS });
      return token;
    },
  };
}
