import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { SignInLayout } from "./sign-in-layout.tsx";

/** A page for the link of a mail, opened without one, or opened anew. */
export function NeedsLink(): ReactElement {
  return (
    <SignInLayout
      title="This page needs its link"
      lead={<p>Open it by the link in the mail again. It works once, and for a short while.</p>}
    >
      <div className="flex flex-wrap gap-3">
        <Link to="/forgot" className={buttonClass("line", true)}>
          Forgot the password?
        </Link>
        <Link to="/login" className={buttonClass("line", true)}>
          Sign in
        </Link>
      </div>
    </SignInLayout>
  );
}
