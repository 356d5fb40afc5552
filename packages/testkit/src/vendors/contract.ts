import type { z } from "zod";
import type { GuardJob, GuardWorld } from "./guard-world.ts";
import type { RefusalReason } from "./scenario.ts";

/** A file in a form. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type FormValue = string | FormFile | readonly (string | FormFile)[];

/** A request as it came, with its body read. */
export interface GuardRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** What the body is: JSON, a form's fields, or null where there is none. */
  readonly body: unknown;
}

/** One message of a stream. */
export interface ReplyEvent {
  readonly event: string;
  readonly data: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** In place of JSON. */
  readonly bytes?: Uint8Array;
  readonly type?: string;
  /** In place of both: Server-Sent Events, one after the other. */
  readonly events?: readonly ReplyEvent[];
}

/** One operation of a vendor's API, as its own documents describe it. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT";
  /** With `{name}` for one segment, `{name+}` for one or more. */
  readonly path: string;
  /** Where that is written. */
  readonly source: string;
  readonly query?: z.ZodType;
  /** What the headers have to say; others are passed over. */
  readonly headers?: z.ZodType;
  /** The body; none is allowed where it is left out. */
  readonly body?: z.ZodType;
  readonly bodyType?: "json" | "form";
  /** The good answers by their status; bytes are told by `{type, length}`. */
  readonly replies: Readonly<Record<number, z.ZodType>>;
  /** The messages of an answer that comes as a stream, each told by `{event, data}`. */
  readonly events?: z.ZodType;
  /** Whether a good answer means that a picture is being made. */
  readonly makesJob: boolean;
  /** The job's name, where whoever asks may choose it. */
  readonly nameJob?: (request: GuardRequest) => string;
  /** @param job the one that was just made, for operations that make one */
  answer(request: GuardRequest, world: GuardWorld, job: GuardJob | null): Reply;
}

/** What one vendor promises, and holds those who ask to. */
export interface VendorContract {
  readonly kind: string;
  /** What its address ends with, such as `/v1`. */
  readonly basePath: string;
  readonly operations: readonly Operation[];
  /** Whether a picture is made as a job that is looked at later, or in the answer. */
  readonly keepsJobs: boolean;
  /** Whether what breaks the rules on content is refused with an error at once. */
  readonly refusesByPolicy: boolean;
  isLetIn(headers: Readonly<Record<string, string>>, apiKey: string): boolean;
  /** An error in the vendor's own shape. */
  refuse(reason: RefusalReason, words: string): Reply;
  readonly errorBody: z.ZodType;
}
