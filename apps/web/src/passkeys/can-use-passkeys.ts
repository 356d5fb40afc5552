import { browserSupportsWebAuthn } from "@simplewebauthn/browser";

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;

/**
 * Whether a passkey can be made or used on this page: browsers know them only where the page is
 * secure, and only under a name, never under a number such as 127.0.0.1.
 */
export function canUsePasskeys(): boolean {
  return browserSupportsWebAuthn() && !ADDRESS.test(location.hostname);
}

/** Why not, and what to do, for someone who would like to. */
export function whyNoPasskeys(): string {
  if (ADDRESS.test(location.hostname) && isSecureContext) {
    return `Passkeys need a name in the address where there is a number now: open the studio as ${location.protocol}//localhost${location.port === "" ? "" : `:${location.port}`}, or under a name of your own.`;
  }
  return isSecureContext
    ? "This browser knows no passkeys."
    : "Passkeys need https: open the studio over it, or on the machine that it runs on.";
}
