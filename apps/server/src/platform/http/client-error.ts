import type { Socket } from "node:net";
import type { ErrorCode } from "@emblazon/contract";
import { AppError } from "../errors/app-error.ts";
import { PROBLEM_TYPE, toProblem } from "./problem.ts";
import { requestId } from "./request-id.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SecurityOptions } from "./security-headers.ts";

/** Long enough to read the answer; whoever goes on sending then is cut off. */
const LINGER_MS = 2_000;

/** Answers what is not even HTTP, or came too slowly or too large, on the bare socket. */
export function createClientErrorHandler(security: SecurityOptions) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const [line, code, detail] = wording(error.code);
    const body = toProblem(new AppError(code, detail), requestId(undefined));
    const text = JSON.stringify(body);
    const headers = {
      "content-type": PROBLEM_TYPE,
      "content-length": String(Buffer.byteLength(text)),
      connection: "close",
      "x-request-id": body.request_id,
      ...securityHeaders("data", security),
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${line}\r\n${lines.join("")}\r\n${text}`);
    // Ending is our side of it only: what the other one sends would still be read, and without end.
    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(cut));
  };
}

function wording(code: string | undefined): [line: string, code: ErrorCode, detail: string] {
  if (code === "HPE_HEADER_OVERFLOW") {
    const detail = "Send fewer or shorter headers, and a shorter address.";
    return ["431 Request Header Fields Too Large", "headers_too_large", detail];
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    return ["408 Request Timeout", "request_timeout", "Send the whole request faster."];
  }
  return ["400 Bad Request", "bad_request", "This is not a request in HTTP."];
}
