import { accountSessions, user } from "@emblazon/contract";
import type {
  AccountSession,
  User,
  changeEmail,
  changePassword,
  confirmation,
  profilePatch,
} from "@emblazon/contract";
import type { z } from "zod";
import { deleteProven } from "./delete-proven.ts";
import type { Proven } from "./delete-proven.ts";
import type { Http } from "./http.ts";

export type ProfilePatch = z.input<typeof profilePatch>;
export type ChangePasswordInput = z.input<typeof changePassword>;
export type ChangeEmailInput = z.input<typeof changeEmail>;
export type ConfirmationInput = z.input<typeof confirmation>;

/** Calls about one's own account. */
export interface AccountCalls {
  get(signal?: AbortSignal): Promise<User>;
  update(patch: ProfilePatch, signal?: AbortSignal): Promise<User>;
  /** Deletes the account and all that it made, for good. */
  delete(input: ConfirmationInput, signal?: AbortSignal): Promise<void>;
  changePassword(input: ChangePasswordInput, signal?: AbortSignal): Promise<void>;
  /** Sends a mail to the new address; the change happens when its link is opened. */
  changeEmail(input: ChangeEmailInput, signal?: AbortSignal): Promise<void>;
  /** Sends the mail that confirms the address again. */
  sendVerification(signal?: AbortSignal): Promise<void>;
  /** The address of a zip of everything, for a link. */
  exportUrl(): string;
  /** Where the account is signed in, the place last used first. */
  sessions(signal?: AbortSignal): Promise<AccountSession[]>;
  /** Another's needs a proof where the caller's own sign-in is not fresh: see {@link Proven}. */
  endSession(id: string, proof?: Proven, signal?: AbortSignal): Promise<void>;
  /** Every session but the caller's own; with a proof as {@link AccountCalls.endSession}. */
  endOtherSessions(proof?: Proven, signal?: AbortSignal): Promise<void>;
}

export function createAccountCalls(http: Http): AccountCalls {
  const once = true;
  return {
    get: (signal) => http.json({ path: "users/me", signal }, user),
    update: (patch, signal) =>
      http.json({ method: "PUT", path: "users/me", body: patch, signal }, user),
    delete: (input, signal) =>
      http.empty({ method: "DELETE", path: "users/me", body: input, once, signal }),
    changePassword: (input, signal) =>
      http.empty({ method: "POST", path: "users/me/change-password", body: input, once, signal }),
    changeEmail: (input, signal) =>
      http.empty({ method: "POST", path: "users/me/change-email", body: input, once, signal }),
    sendVerification: (signal) =>
      http.empty({ method: "POST", path: "users/me/verification", once, signal }),
    exportUrl: () => http.url("users/me/export"),
    sessions: async (signal) => {
      const list = await http.json({ path: "users/me/sessions", signal }, accountSessions);
      return list.data;
    },
    endSession: (id, proof, signal) =>
      http.empty(deleteProven(`users/me/sessions/${id}`, proof, signal)),
    endOtherSessions: (proof, signal) =>
      http.empty(deleteProven("users/me/sessions", proof, signal)),
  };
}
