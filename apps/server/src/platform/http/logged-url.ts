import { cutText } from "../log/create-log.ts";

/** Parameters that let somebody in: of links in mails, of providers' answers, and signed addresses. */
const SECRETS = /([?&](?:token|code|state|ceremony|url)=)[^&#]*/gi;

/** An address as the log may have it. */
export function loggedUrl(url: string): string {
  return cutText(url.replace(SECRETS, "$1…"));
}
