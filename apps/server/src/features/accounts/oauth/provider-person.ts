import { emailAddress } from "@emblazon/contract";
import { z } from "zod";
import { plainText } from "../../../records/plain-text.ts";
import type { ProviderIdentity } from "./provider-client.ts";

/** As the contract has it, in UTF-16 units; the last character is not cut in two. */
const LONGEST_NAME = 120;

/** Someone as a provider knows them, in words that we would have taken from themselves. */
export const personSchema = z.object({
  provider: z.string(),
  subject: z.string(),
  /** Verified by the provider; null for none, or for one that is no address to us. */
  email: z.string().nullable(),
  /** May be empty. */
  name: z.string(),
});
export type ProviderPerson = z.output<typeof personSchema>;

export function toPerson(provider: string, identity: ProviderIdentity): ProviderPerson {
  const email = emailAddress.safeParse(identity.verifiedEmail);
  const name = plainText(identity.name)
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}$/u, "");
  return { provider, subject: identity.subject, email: email.success ? email.data : null, name };
}
