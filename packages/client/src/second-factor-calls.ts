import { backupCodes, secondFactorSetup } from "@emblazon/contract";
import type { ConfirmationInput } from "./account-calls.ts";
import type { SecondFactorSetup } from "@emblazon/contract";
import type { Http } from "./http.ts";

/** Calls about the codes of an authenticator app. */
export interface SecondFactorCalls {
  /** Makes a secret; it is asked for once {@link SecondFactorCalls.confirm} has taken a code of it. */
  begin(input: ConfirmationInput, signal?: AbortSignal): Promise<SecondFactorSetup>;
  /** Turns it on; answers the back-up codes. */
  confirm(code: string, signal?: AbortSignal): Promise<string[]>;
  /** New back-up codes; the old ones work no more. */
  newBackupCodes(code: string, signal?: AbortSignal): Promise<string[]>;
  disable(code: string, signal?: AbortSignal): Promise<void>;
}

export function createSecondFactorCalls(http: Http): SecondFactorCalls {
  const path = "users/me/second-factor";
  const once = true;
  return {
    begin: (input, signal) =>
      http.json({ method: "POST", path, body: input, once, signal }, secondFactorSetup),
    confirm: async (code, signal) => {
      const request = { method: "POST", path: `${path}/confirm`, body: { code }, once } as const;
      return (await http.json({ ...request, signal }, backupCodes)).backup_codes;
    },
    newBackupCodes: async (code, signal) => {
      const request = {
        method: "POST",
        path: `${path}/backup-codes`,
        body: { code },
        once,
      } as const;
      return (await http.json({ ...request, signal }, backupCodes)).backup_codes;
    },
    disable: (code, signal) => http.empty({ method: "DELETE", path, body: { code }, once, signal }),
  };
}
