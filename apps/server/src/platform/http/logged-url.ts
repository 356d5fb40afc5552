import { cutText } from "../log/create-log.ts";

/** Parameters that let somebody in: of the links in mails, and of providers' answers. */
const SECRETS = /([?&](?:token|code|state|ceremony)=)[^&#]*/gi;

/** An address as the log may have it. */
export function loggedUrl(url: string): string {
  return cutText(url.replace(SECRETS, "$1…"));
}
