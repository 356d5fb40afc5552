import { PASSWORD_LENGTH } from "@emblazon/contract";
import { AppError } from "../../platform/errors/app-error.ts";

export type PasswordJudge = (password: string) => Promise<void>;

/**
 * Refuses the passwords that everybody tries first: a list of some 18,000 out of known leaks
 * (zxcvbn-ts). It is loaded with the first password that is set.
 * @throws AppError `validation_failed` from what it answers
 */
export function createPasswordJudge(field: string): PasswordJudge {
  let loading: Promise<ReadonlySet<string>> | null = null;
  return async (password) => {
    loading ??= loadCommon();
    if (!(await loading).has(password.normalize("NFC").toLowerCase())) return;
    throw new AppError("validation_failed", "Choose a password that fewer people use.", {
      fields: [{ field, message: "is one of the passwords that are tried first: use another" }],
    });
  };
}

async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(
    dictionary["passwords-common"].filter(({ length }) => length >= PASSWORD_LENGTH.min),
  );
}
