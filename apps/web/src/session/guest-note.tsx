import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { useSession } from "./use-session.ts";

const KEY = "emblazon.guest-note";

/** Tells a guest once what an account would do for the work in this list; closed, it stays so. */
export function GuestNote(): ReactElement | null {
  const kind = useSession().data?.kind;
  const [closed, setClosed] = useState(wasClosed);
  if (kind !== "guest" || closed) return null;
  const close = (): void => {
    rememberClosed();
    setClosed(true);
  };
  return (
    <aside
      aria-label="About accounts"
      className="arrive mt-8 flex items-start gap-2 border-s-2 border-line-strong ps-4 text-sm text-ink-2"
    >
      <p className="max-w-[80ch] py-2.5">
        This work lives in this browser only. An account keeps it when cookies go, and on other
        machines.{" "}
        <Link
          to="/register"
          search={{ next: "/projects" }}
          className={`${TEXT_LINK} text-ink coarse:-my-3`}
        >
          Register
        </Link>
      </p>
      <button
        type="button"
        aria-label="Close this note"
        onClick={close}
        className="grid size-10 shrink-0 place-items-center rounded-control text-ink-3 hover:text-ink coarse:size-11"
      >
        <Icon of={X} size={16} />
      </button>
    </aside>
  );
}

function wasClosed(): boolean {
  try {
    return localStorage.getItem(KEY) === "closed";
  } catch {
    return false;
  }
}

function rememberClosed(): void {
  try {
    localStorage.setItem(KEY, "closed");
  } catch {
    // Forbidden storage: then it is closed until the page is left.
  }
}
