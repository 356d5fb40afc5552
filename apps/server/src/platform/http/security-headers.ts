import type { FastifyRequest } from "fastify";

/** What an answer is, as far as its security headers go. */
export type ContentKind = "page" | "worker" | "data" | "user-file" | "reference";

export interface SecurityOptions {
  /** Whether people reach the server over https. */
  readonly isHttps: boolean;
}

const DOCUMENT_POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** No text of the studio's becomes HTML or a script's address, but for its worker's own. */
const PAGE_POLICY = [
  ...DOCUMENT_POLICY,
  "require-trusted-types-for 'script'",
  "trusted-types default",
];

/** The reference page draws its controls with style elements, and its words as HTML. */
const REFERENCE_POLICY = DOCUMENT_POLICY.map((rule) =>
  rule === "style-src 'self'" ? "style-src 'self' 'unsafe-inline'" : rule,
);

const POLICIES: Readonly<Record<ContentKind, readonly string[]>> = {
  page: PAGE_POLICY,
  // A worker has its own policy and no document: it may compile WebAssembly, pages may not.
  worker: [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ],
  reference: REFERENCE_POLICY,
  data: ["default-src 'none'", "frame-ancestors 'none'"],
  // What people put in is drawn at most, never run.
  "user-file": [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "sandbox",
    "frame-ancestors 'none'",
  ],
};

const FOR_ALL: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
};

/** Browsers honour these over https and from the machine itself alone, and complain elsewhere. */
const FOR_TRUSTWORTHY: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "origin-agent-cluster": "?1",
};

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy, for plain http. */
const THIS_MACHINE = /^(?:localhost|[^.]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** More headers for an answer where nobody has said that people come over https. */
export function headersForHost(
  request: Pick<FastifyRequest, "protocol" | "hostname">,
): Readonly<Record<string, string>> {
  const isTrustworthy = request.protocol === "https" || THIS_MACHINE.test(request.hostname);
  return isTrustworthy ? FOR_TRUSTWORTHY : {};
}

const STAY_ON_HTTPS = { "strict-transport-security": "max-age=31536000; includeSubDomains" };

/** The headers that guard an answer; every answer has those of one kind. */
export function securityHeaders(
  kind: ContentKind,
  { isHttps }: SecurityOptions,
): Record<string, string> {
  const policy = [...POLICIES[kind]];
  if (isHttps && kind !== "data") policy.push("upgrade-insecure-requests");
  return {
    ...FOR_ALL,
    "content-security-policy": policy.join("; "),
    ...(isHttps ? { ...FOR_TRUSTWORTHY, ...STAY_ON_HTTPS } : {}),
    ...(kind === "data" ? { "cache-control": "no-store" } : {}),
  };
}
