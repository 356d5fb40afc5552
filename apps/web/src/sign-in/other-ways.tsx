import type { ReactElement } from "react";
import { PasskeyLogin } from "../passkeys/passkey-login.tsx";
import { canUsePasskeys } from "../passkeys/can-use-passkeys.ts";
import { buttonClass } from "../ui/button-class.ts";
import { useSignInOptions } from "../session/use-sign-in-options.ts";

/** Ways in besides the password: a passkey, and whom the server trusts to know people. */
export function OtherWays({ passkeys }: { readonly passkeys: boolean }): ReactElement | null {
  const providers = useSignInOptions().data?.providers ?? [];
  const withPasskey = passkeys && canUsePasskeys();
  if (!withPasskey && providers.length === 0) return null;
  return (
    <div className="mt-6">
      <p className="label flex items-center gap-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or
      </p>
      <div className="mt-5 grid gap-3">
        {withPasskey ? <PasskeyLogin /> : null}
        {providers.map(({ id, name, url }) => (
          <a key={id} href={url} className={buttonClass("line", true)}>
            Continue with {name}
          </a>
        ))}
      </div>
    </div>
  );
}
