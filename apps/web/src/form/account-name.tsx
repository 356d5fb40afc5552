import type { ReactElement } from "react";

/**
 * Tells password managers whose password a form is about. It has no name, so that it is not sent,
 * and nobody comes upon it.
 */
export function AccountName({ email }: { readonly email: string }): ReactElement {
  return (
    <input
      type="text"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
