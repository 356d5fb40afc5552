import { Unavailable } from "./unavailable.ts";

/**
 * Gets something that a suite cannot do without: a database server, a browser.
 *
 * @param provide makes it, or throws `Unavailable` with the reason why this machine cannot
 * @returns what was made, or null when the suite must be skipped; the reason is then written to
 *   standard error, so that a skipped suite is never mistaken for a passed one
 * @throws the `Unavailable` itself where `CI=true`: there a suite that cannot run has failed. Any
 *   other error is thrown everywhere.
 */
export async function requireOrSkip<T>(
  provide: () => Promise<T>,
  options: { ci?: boolean; warn?: (line: string) => void } = {},
): Promise<T | null> {
  const ci = options.ci ?? process.env["CI"] === "true";
  const warn = options.warn ?? ((line: string) => process.stderr.write(line));
  try {
    return await provide();
  } catch (error) {
    if (!(error instanceof Unavailable) || ci) throw error;
    warn(`\n*** SUITE SKIPPED: ${error.message} ***\n\n`);
    return null;
  }
}
