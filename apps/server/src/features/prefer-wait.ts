import type { FastifyReply, FastifyRequest } from "fastify";

const LONGEST_S = 60;

/** The seconds of `Prefer: wait=N` (RFC 7240); null when it is not asked for or makes no sense. */
export function preferredWaitSeconds(request: FastifyRequest): number | null {
  const header = [request.headers["prefer"] ?? ""].flat().join(",");
  const found = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:$|[,;])/i.exec(header);
  return found ? Math.min(LONGEST_S, Number(found[1])) : null;
}

/** How long a call waits for the end of its work: as is preferred, which the answer says, or as usual. */
export function agreeOnWait(request: FastifyRequest, reply: FastifyReply, usual: number): number {
  const preferred = preferredWaitSeconds(request);
  if (preferred !== null) reply.header("preference-applied", `wait=${preferred}`);
  return preferred ?? usual;
}
