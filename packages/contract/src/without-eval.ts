import { config } from "zod/v4/core";

/**
 * Makes the schemas read without compiling code of their own, for pages and workers whose policy
 * bars that: the attempt alone would be reported as a violation. To be called before the first
 * schema reads anything.
 */
export function withoutEval(): void {
  config({ jitless: true });
}
