import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What `navigator.credentials.create()` is asked, of WebAuthn's JSON form. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
}

/** What `navigator.credentials.get()` is asked. */
export interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
}

/** What may be otherwise than a well-behaved browser and authenticator would have it. */
export interface Deviations {
  /** Where the page says it is. */
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly userVerified?: boolean;
  /** What the use counter says. */
  readonly counter?: number;
  /** Base64url. */
  readonly userHandle?: string;
  readonly attestation?: string;
  /** A key that signs in place of the credential's own. */
  readonly signer?: KeyObject;
}

export interface CredentialJson {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly clientExtensionResults: Readonly<Record<string, never>>;
  readonly response: Readonly<Record<string, string | readonly string[]>>;
}

/** One passkey with the browser around it. */
export interface SoftwareAuthenticator {
  create(options: CreationOptions, deviations?: Deviations): CredentialJson;
  get(options: RequestOptions, deviations?: Deviations): CredentialJson;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/**
 * A discoverable ES256 credential that is made and used as WebAuthn Level 3 has it (sections 6.1,
 * 6.5 and 8.7), without any device.
 * @param origin of the page that it is used on
 * @param counts whether its use counter goes up; passkeys that live in several devices stay at 0
 */
export function createSoftwareAuthenticator(
  origin: string,
  { counts = false }: { readonly counts?: boolean } = {},
): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let owner = "";
  let uses = 0;

  const clientData = (type: string, challenge: string, deviations: Deviations): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: deviations.type ?? type,
        challenge: deviations.challenge ?? challenge,
        origin: deviations.origin ?? origin,
        crossOrigin: false,
      }),
    );

  const authenticatorData = (
    rpId: string,
    deviations: Deviations,
    credential: Buffer = Buffer.alloc(0),
  ): Buffer => {
    if (counts) uses += 1;
    const { userVerified = true, counter = uses } = deviations;
    const head = Buffer.alloc(5);
    head[0] =
      USER_PRESENT |
      (userVerified ? USER_VERIFIED : 0) |
      (credential.byteLength > 0 ? HAS_CREDENTIAL : 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(Buffer.from(deviations.rpId ?? rpId)), head, credential]);
  };

  const answer = (response: CredentialJson["response"]): CredentialJson => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });

  return {
    create: (options, deviations = {}) => {
      owner = options.user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.byteLength);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = cborMap([
        [cborText("fmt"), cborText(deviations.attestation ?? "none")],
        [cborText("attStmt"), cborMap([])],
        [cborText("authData"), cborBytes(authenticatorData(options.rp.id, deviations, credential))],
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", options.challenge, deviations).toString(
          "base64url",
        ),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    get: (options, deviations = {}) => {
      const client = clientData("webauthn.get", options.challenge, deviations);
      const data = authenticatorData(options.rpId, deviations);
      const signed = Buffer.concat([data, sha256(client)]);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, deviations.signer ?? privateKey).toString("base64url"),
        userHandle: deviations.userHandle ?? owner,
      });
    },
  };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** COSE (RFC 9053): an elliptic key of two coordinates, on P-256, for ES256. */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x, "base64url"))],
    [cborInteger(-3), cborBytes(Buffer.from(y, "base64url"))],
  ]);
}

/** CBOR (RFC 8949), as much as is needed: a kind of 3 bits, and a number of up to 16 bits. */
function cborHead(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  if (value < 0x100) return Buffer.from([(kind << 5) | 24, value]);
  return Buffer.from([(kind << 5) | 25, value >> 8, value & 0xff]);
}

function cborInteger(value: number): Buffer {
  return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
}

function cborBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([cborHead(2, bytes.byteLength), bytes]);
}

function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([cborHead(3, bytes.byteLength), bytes]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
}
