import { z } from "zod";
import type { GuardRequest, Operation, Reply, ReplyEvent, VendorContract } from "./contract.ts";

const NOTHING = z.null();
const NO_QUERY = z.strictObject({});
const ANY_HEADERS = z.looseObject({});

/** What a request breaks of its operation's description, for people; null where it keeps to it. */
export function findRequestFault(request: GuardRequest, operation: Operation): string | null {
  const { query = NO_QUERY, headers = ANY_HEADERS, body = NOTHING, bodyType = "json" } = operation;
  const type = request.headers["content-type"] ?? "";
  const isForm = type.startsWith("multipart/form-data");
  if (request.body !== null && isForm !== (bodyType === "form"))
    return `the body is ${type === "" ? "of no type" : type}, not ${bodyType}`;
  return (
    findFault("query", query, request.query) ??
    findFault("headers", headers, request.headers) ??
    findFault("body", body, request.body)
  );
}

/** The same for an answer of our own. */
export function findReplyFault(
  reply: Reply,
  operation: Operation,
  { errorBody }: Pick<VendorContract, "errorBody">,
): string | null {
  if (reply.events !== undefined) return findEventsFault(reply.events, operation);
  const schema = operation.replies[reply.status] ?? (reply.status >= 400 ? errorBody : undefined);
  if (schema === undefined) return `status ${reply.status} is not described`;
  const body = reply.bytes ? { type: reply.type, length: reply.bytes.length } : reply.json;
  return findFault(`answer ${reply.status}`, schema, body);
}

function findEventsFault(events: readonly ReplyEvent[], operation: Operation): string | null {
  const { events: schema = NOTHING } = operation;
  const faults = events.map((event, index) => findFault(`event ${index + 1}`, schema, event));
  return faults.find((fault) => fault !== null) ?? null;
}

/** An answer that is a file. */
export const fileReply = (type: RegExp): z.ZodType =>
  z.strictObject({ type: z.string().regex(type), length: z.number() });

function findFault(where: string, schema: z.ZodType, value: unknown): string | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : `${where}: ${z.prettifyError(parsed.error)}`;
}
