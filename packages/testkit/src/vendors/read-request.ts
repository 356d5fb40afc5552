import type { IncomingMessage } from "node:http";
import type { FormFile, FormValue, GuardRequest } from "./contract.ts";

/** A request with its body read to the end; `params` are left to who knows the path. */
export async function readRequest(incoming: IncomingMessage): Promise<GuardRequest> {
  const pieces: Uint8Array[] = [];
  for await (const piece of incoming as AsyncIterable<Uint8Array>) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const url = new URL(incoming.url ?? "/", "http://vendor.invalid");
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  return {
    method: incoming.method ?? "GET",
    path: url.pathname,
    params: {},
    query: Object.fromEntries(url.searchParams),
    headers,
    body: bytes.length === 0 ? null : await readBody(bytes, headers["content-type"] ?? ""),
  };
}

/** Text that is no JSON stays text, so that a schema refuses it. */
async function readBody(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<unknown> {
  if (type.startsWith("multipart/form-data")) {
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    return readForm(form);
  }
  const text = Buffer.from(bytes).toString();
  if (!type.startsWith("application/json")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readForm(form: FormData): Promise<Record<string, FormValue>> {
  const fields: Record<string, FormValue> = {};
  for (const name of new Set(form.keys())) {
    const values = await Promise.all(form.getAll(name).map(readField));
    const [only = ""] = values;
    fields[name] = name.endsWith("[]") || values.length > 1 ? values : only;
  }
  return fields;
}

async function readField(value: string | File): Promise<string | FormFile> {
  if (typeof value === "string") return value;
  const bytes = new Uint8Array(await value.arrayBuffer());
  return { name: value.name, type: value.type, bytes };
}
