import { passkey, passkeyOptions, passkeys } from "@emblazon/contract";
import type { Passkey, PasskeyOptions, createPasskey } from "@emblazon/contract";
import type { z } from "zod";
import type { ConfirmationInput } from "./account-calls.ts";
import { deleteProven } from "./delete-proven.ts";
import type { Proven } from "./delete-proven.ts";
import type { Http } from "./http.ts";

export type CreatePasskeyInput = z.input<typeof createPasskey>;

/** Calls about the passkeys that an account may be entered with. */
export interface PasskeyCalls {
  list(signal?: AbortSignal): Promise<Passkey[]>;
  /**
   * What the browser's credential call takes; its answer goes to {@link PasskeyCalls.create}.
   * Whoever has a password shows it first.
   */
  options(input?: ConfirmationInput, signal?: AbortSignal): Promise<PasskeyOptions>;
  create(input: CreatePasskeyInput, signal?: AbortSignal): Promise<Passkey>;
  rename(id: string, name: string, signal?: AbortSignal): Promise<Passkey>;
  remove(id: string, proof?: Proven, signal?: AbortSignal): Promise<void>;
}

export function createPasskeyCalls(http: Http): PasskeyCalls {
  const path = "users/me/passkeys";
  const once = true;
  return {
    list: async (signal) => (await http.json({ path, signal }, passkeys)).data,
    options: (input = {}, signal) =>
      http.json(
        { method: "POST", path: `${path}/options`, body: input, once, signal },
        passkeyOptions,
      ),
    create: (input, signal) =>
      http.json({ method: "POST", path, body: input, once, signal }, passkey),
    rename: (id, name, signal) =>
      http.json({ method: "PATCH", path: `${path}/${id}`, body: { name }, signal }, passkey),
    remove: (id, proof, signal) => http.empty(deleteProven(`${path}/${id}`, proof, signal)),
  };
}
