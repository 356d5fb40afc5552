import type { WebhookProvider } from "./webhook-provider.ts";

const PROVIDER_ID = /^[a-z][a-z0-9-]{0,49}$/;
const MAX_TOLERANCE_SECONDS = 3600;

/**
 * The keys that a provider's deliveries may be signed with.
 * @throws TypeError when the provider is set up so that it could not tell who sends
 */
export function readKeys(provider: WebhookProvider): readonly Buffer[] {
  const { id, secrets, scheme, toleranceSeconds } = provider;
  if (!PROVIDER_ID.test(id)) throw new TypeError(`"${id}" is no id of a webhook provider`);
  if (secrets.length === 0) throw new TypeError(`the webhook provider ${id} has no secret`);
  if (!(toleranceSeconds > 0 && toleranceSeconds <= MAX_TOLERANCE_SECONDS)) {
    throw new TypeError(`the webhook provider ${id} tolerates 1 to ${MAX_TOLERANCE_SECONDS} s`);
  }
  return secrets.map((secret) => {
    try {
      return scheme.toKey(secret);
    } catch (error) {
      const fault = error instanceof TypeError ? error.message : "cannot be read";
      throw new TypeError(`a webhook secret of ${id} ${fault}`, { cause: error });
    }
  });
}
