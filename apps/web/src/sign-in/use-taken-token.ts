import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/**
 * The secret of a link out of a mail or a log. It leaves the address bar and the history as soon as
 * the page has it: neither a shared screen nor whoever presses Back is to find it there.
 */
export function useTakenToken(): string | null {
  const { token } = useSearch({ strict: false });
  const [taken] = useState(token ?? null);
  const navigate = useNavigate();
  useEffect(() => {
    if (token !== undefined) void navigate({ to: ".", search: {}, replace: true });
  }, [navigate, token]);
  return taken;
}
