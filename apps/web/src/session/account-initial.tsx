import type { User } from "@emblazon/contract";
import type { ReactElement } from "react";

/** An account in the least room: the first letter of what it is called. */
export function AccountInitial({ user }: { readonly user: User }): ReactElement {
  const [initial = ""] = accountName(user);
  return (
    <span aria-hidden="true" className="grid size-11 shrink-0 place-items-center">
      <span className="grid size-8 place-items-center rounded-full bg-ink text-sm font-semibold text-paper">
        {initial.toUpperCase()}
      </span>
    </span>
  );
}

/** What someone is called: their name, or else their mail address. */
export function accountName({ full_name: name, email }: Pick<User, "full_name" | "email">): string {
  return name === "" ? email : name;
}
