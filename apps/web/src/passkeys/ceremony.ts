import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { PasskeyOptions } from "@emblazon/contract";

type Options = PasskeyOptions["options"];

/** Has the browser make a passkey; @returns what the server wants to know of it */
export async function makePasskey({ options }: PasskeyOptions) {
  if (!isForCreation(options)) throw new Error("the server's options make no passkey");
  return { ...(await startRegistration({ optionsJSON: options })) };
}

/** Has the browser prove a passkey; @returns the proof for the server */
export async function provePasskey({ options }: PasskeyOptions) {
  if (!isForProof(options)) throw new Error("the server's options ask for no passkey");
  return { ...(await startAuthentication({ optionsJSON: options })) };
}

// The contract leaves the shape to WebAuthn; what the browser does not like, it refuses.
function isForCreation(
  options: Options,
): options is Options & PublicKeyCredentialCreationOptionsJSON {
  return typeof options["challenge"] === "string" && typeof options["user"] === "object";
}

function isForProof(options: Options): options is Options & PublicKeyCredentialRequestOptionsJSON {
  return typeof options["challenge"] === "string";
}
