const TRIES = 3;
const PAUSE_MS = 500;

/** What a page's code throws when neither it nor the server can be reached; reads like a client's error. */
class PageUnreachable extends Error {
  override readonly name = "ClientError";
  readonly code = "network";
  readonly title = "The server does not answer";
  readonly detail =
    "This page could not be opened. What you made is safe; start the server or check your connection, then try again.";
  readonly status = 0;
  readonly requestId = null;
  readonly retryAfterMs = null;
  readonly fields = [];
}

/**
 * Loads a page's code, again where the line dropped. When the server answers but the file is gone, a
 * newer version was put there: then the error passes, and the router reloads the page.
 */
export async function loadPage<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await load();
    } catch (error) {
      if (await answers()) {
        if (attempt === TRIES) throw error;
      } else if (attempt === TRIES) {
        throw new PageUnreachable("the page's code could not be loaded", { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

/** Whether the server answers at all. */
export async function answers(): Promise<boolean> {
  try {
    await fetch(new URL("ready", document.baseURI), { cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}
