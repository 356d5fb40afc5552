import type { FeatureParts, RequireFreshProof } from "../feature-parts.ts";

/** What the calls about webhooks and their job are built from. */
export interface EndpointParts extends FeatureParts {
  readonly requireProof: RequireFreshProof;
  readonly way: WebhookWay;
}

/** The way to receivers; tests have another network, and name servers of their own machine. */
export interface WebhookWay {
  /** Reads an address as it will be asked. @throws OutgoingError `refused` */
  readonly parse: (url: string) => URL;
  /** @throws as `GuardedFetch.fetch` */
  readonly post: (url: string, ask: WebhookAsk) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface WebhookAsk {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** What the secrets of endpoints are sealed with. */
export function endpointKey({ secrets }: Pick<FeatureParts, "secrets">): Buffer {
  return secrets.keyFor("webhook-endpoint");
}
