/** `gone`: the file is not there; `late`: not yet, when it is first asked for. */
export type PictureFault = "truncated" | "corrupt" | "no_picture" | "gone" | "late";

/** What happens to one request that makes a picture. */
export type Scenario =
  | { readonly kind: "ok" }
  /** As `ok`, but not before `release` is called; of a stream, nothing after its first event. */
  | { readonly kind: "slow" }
  | { readonly kind: "rate_limited"; readonly retryAfter?: string }
  | { readonly kind: "quota" }
  /** The vendor finds fault with it, whatever it is. */
  | { readonly kind: "invalid" }
  | { readonly kind: "server_error"; readonly status: 500 | 502 | 503 }
  /** The connection breaks: before anything is made, or when it is made and nobody is told. */
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  /** No answer ever, and nothing or something made. */
  | { readonly kind: "hang"; readonly when: "before" | "after" }
  /** A good answer that breaks off half way; a stream, within its second event. */
  | { readonly kind: "cut_off" }
  /** Refused by the rules on content, in the vendor's way: at once or later. */
  | { readonly kind: "policy" }
  /** A good answer with nothing in it. */
  | { readonly kind: "empty" }
  | { readonly kind: "picture"; readonly is: PictureFault }
  /**
   * For answers that come as events, after the first of them: an error in the vendor's words, one of
   * its rules on content, or an end before the result.
   */
  | { readonly kind: "events"; readonly end: "error" | "policy" | "early" }
  /** For vendors that keep jobs: how the job goes on. */
  | { readonly kind: "job"; readonly is: "stuck" | "lost" | "canceled" | "failed" };

/** Why a vendor refuses a request. */
export type RefusalReason =
  | "invalid"
  | "auth"
  | "rate"
  | "quota"
  | "server"
  | "policy"
  | "not_found";
