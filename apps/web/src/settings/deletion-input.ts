import type { InputSchema } from "../form/check-input.ts";

export interface DeletionInput {
  readonly password?: string;
}

/**
 * What deleting an account takes: its mail address, typed, so that it is not done by accident, and
 * its password where it has one. The address is not sent: it proves nothing.
 */
export function deletionInput(account: {
  readonly email: string;
  readonly has_password: boolean;
}): InputSchema<DeletionInput> {
  return {
    safeParse: (value) => {
      const [email, password] = ["email", "password"].map((name) => textOf(value, name));
      const issues = [
        ...(isSame(email, account.email)
          ? []
          : [{ path: ["email"], message: `type ${account.email} to confirm` }]),
        ...(account.has_password && password === ""
          ? [{ path: ["password"], message: "is needed" }]
          : []),
      ];
      if (issues.length > 0) return { success: false, error: { issues } };
      return {
        success: true,
        data: password === undefined || !account.has_password ? {} : { password },
      };
    },
  };
}

function isSame(typed: string | undefined, email: string): boolean {
  return typed?.trim().toLowerCase() === email.toLowerCase();
}

function textOf(value: unknown, name: string): string {
  const text: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : "";
  return typeof text === "string" ? text : "";
}
