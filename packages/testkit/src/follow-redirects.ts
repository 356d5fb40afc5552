import { createHttpSession } from "./http-session.ts";

const MOST_HOPS = 10;

/**
 * Goes from page to page of one site as a browser does, with its cookies, until it is sent to
 * another one.
 *
 * @returns where it was sent to
 * @throws {Error} when a page of the site is the end
 */
export async function followRedirects(
  address: string,
  site: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const session = createHttpSession(site);
  let at = new URL(address, site);
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const answer = await session.get(at.href, { headers });
    const location = answer.headers.get("location");
    if (location === null)
      throw new Error(`${at.pathname} answers ${answer.status}: ${answer.text}`);
    at = new URL(location, at);
    if (at.origin !== new URL(site).origin) return at.href;
  }
  throw new Error(`${site} sends browsers in a circle`);
}
