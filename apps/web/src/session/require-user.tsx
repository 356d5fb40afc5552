import type { User } from "@emblazon/contract";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { createContext, use, useEffect, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { PendingPage } from "../app/pending-page.tsx";
import { QueryProblem } from "../ui/query-problem.tsx";
import { useSession } from "./use-session.ts";

const UserContext = createContext<User | null>(null);

/** Pages that need an account: whoever has none signs in first, and comes back. */
export function RequireUser({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useSession();
  if (session.data === undefined) {
    return session.error === null ? (
      <PendingPage />
    ) : (
      <QueryProblem error={session.error} onRetry={() => void session.refetch()} />
    );
  }
  if (session.data.user === null) return <ToSignIn />;
  return <UserContext value={session.data.user}>{children}</UserContext>;
}

/** Who is signed in, below {@link RequireUser}. */
export function useUser(): User {
  const user = use(UserContext);
  if (user === null) throw new Error("RequireUser is missing");
  return user;
}

function ToSignIn(): ReactElement {
  const navigate = useNavigate();
  const { href } = useLocation();
  // While the next page is on its way, the location is that page's already.
  const [next] = useState(href);
  useEffect(() => {
    void navigate({ to: "/login", search: { next }, replace: true });
  }, [navigate, next]);
  return <PendingPage />;
}
