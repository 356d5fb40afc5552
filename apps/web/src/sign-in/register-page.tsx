import { Link, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePageTitle } from "../app/use-page-title.ts";
import { useSession } from "../session/use-session.ts";
import { TEXT_LINK } from "../ui/text-link-class.ts";
import { GoOn } from "./go-on.tsx";
import { OtherWays } from "./other-ways.tsx";
import { ProofSheet } from "./proof-sheet.tsx";
import { RegisterForm } from "./register-form.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";

export function RegisterPage(): ReactElement {
  usePageTitle("Register");
  const { next } = useSearch({ from: "/register" });
  const session = useSession().data;
  if (session?.kind === "user") return <GoOn next={next} />;
  return (
    <SignInLayout
      title={
        <>
          Keep <em className="text-accent-type">what you make</em>
        </>
      }
      side={<ProofSheet />}
      lead={
        <>
          <p>
            {session?.kind === "guest"
              ? "All that you made in this browser becomes your account's: every project, logo and favourite, where it is now."
              : "An account keeps your work when cookies go, and has it on your other machines."}
          </p>
          <p className="mt-2">
            Have one?{" "}
            <Link
              to="/login"
              search={next === undefined ? {} : { next }}
              className={`${TEXT_LINK} text-ink`}
            >
              Sign in
            </Link>
          </p>
        </>
      }
    >
      <RegisterForm />
      <OtherWays passkeys={false} />
    </SignInLayout>
  );
}
