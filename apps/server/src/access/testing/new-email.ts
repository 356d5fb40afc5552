import { newId } from "../../records/ids.ts";

/** An address that nobody has an account with. */
export function newEmail(): string {
  return `ada-${newId()}@example.com`;
}
