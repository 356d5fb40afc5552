import type { Assertion, CreatedCredential } from "./credential-json.ts";
import type { RelyingParty } from "./relying-party.ts";

/** COSE: EdDSA, ES256 and RS256, which all authenticators are among. */
const ALGORITHMS = [-8, -7, -257];
/** Attestations that name no maker, and so need nothing fetched to be judged. */
const ATTESTATIONS: readonly string[] = ["none", "packed"];

export interface KnownPasskey {
  readonly credential_id: string;
  readonly transports: readonly string[];
}

export interface CreationAsk {
  readonly party: RelyingParty;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly known: readonly KnownPasskey[];
  readonly lifeMs: number;
}

/** A challenge, and what the browser's credential call takes. */
export interface Asked {
  readonly challenge: string;
  readonly options: Record<string, unknown>;
}

export interface NewCredential {
  readonly credential_id: string;
  readonly public_key: string;
  readonly counter: number;
}

/** Asks for a passkey that is found without a name being typed, and that knows its person. */
export async function askToCreate(ask: CreationAsk): Promise<Asked> {
  const { generateRegistrationOptions } = await load();
  const options = await generateRegistrationOptions({
    rpName: "Emblazon",
    rpID: ask.party.id,
    userID: userHandle(ask.userId),
    userName: ask.email,
    userDisplayName: ask.name === "" ? ask.email : ask.name,
    timeout: ask.lifeMs,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: ask.known.map(({ credential_id, transports }) => ({
      id: credential_id,
      transports: [...transports],
    })),
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** Asks for any passkey of this studio; whoever has it proves who they are to it first. */
export async function askToSignIn(party: RelyingParty, lifeMs: number): Promise<Asked> {
  const { generateAuthenticationOptions } = await load();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: lifeMs,
    userVerification: "required",
    allowCredentials: [],
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** The new credential. @throws Error when it does not answer the challenge as it was asked for */
export async function verifyCreated(
  party: RelyingParty,
  challenge: string,
  created: CreatedCredential,
): Promise<NewCredential> {
  const { verifyRegistrationResponse } = await load();
  await requirePlainAttestation(created);
  const verified = await verifyRegistrationResponse({
    response: { ...created, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  });
  if (!verified.verified) throw new Error("the attestation is not the key's");
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credential_id: id, public_key: Buffer.from(publicKey).toString("base64url"), counter };
}

/**
 * How often the passkey says that it was used. Whether that is more often than before is for the
 * caller to judge, with the row that it updates.
 * @throws Error when the assertion does not answer the challenge, or is not this key's
 */
export async function verifyAssertion(
  party: RelyingParty,
  challenge: string,
  assertion: Assertion,
  publicKey: string,
): Promise<number> {
  const { verifyAuthenticationResponse } = await load();
  const verified = await verifyAuthenticationResponse({
    response: { ...assertion, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id: assertion.id,
      publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
      counter: 0,
    },
  });
  if (!verified.verified) throw new Error("the signature is not the key's");
  return verified.authenticationInfo.newCounter;
}

/** The id as the authenticator keeps it: bytes that say nothing of the person. */
export function userHandle(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll("-", ""), "hex"));
}

async function requirePlainAttestation(created: CreatedCredential): Promise<void> {
  const { decodeAttestationObject } = await import("@simplewebauthn/server/helpers");
  const bytes = new Uint8Array(Buffer.from(created.response.attestationObject, "base64url"));
  const attestation = decodeAttestationObject(bytes);
  const isPlain =
    ATTESTATIONS.includes(attestation.get("fmt")) &&
    attestation.get("attStmt").get("x5c") === undefined;
  if (!isPlain) throw new Error("the attestation was not asked for");
}

/** Takes a third of a second and 30 MB, so it waits for the first passkey. */
function load() {
  return import("@simplewebauthn/server");
}
