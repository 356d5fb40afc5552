import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { buttonClass } from "../ui/button-class.ts";
import { MessagePage } from "../ui/message-page.tsx";
import { usePageTitle } from "./use-page-title.ts";

export function NotFoundPage(): ReactElement {
  usePageTitle("Nothing here");
  return (
    <MessagePage
      note="404"
      title="There is nothing at this address."
      actions={
        <>
          <Link to="/" className={buttonClass("accent")}>
            Start a brief
          </Link>
          <Link to="/projects" className={buttonClass("line")}>
            Your work
          </Link>
        </>
      }
    >
      <p>
        It may have been moved to the trash, made in another browser, or mistyped. What you made in
        this browser is under Your work.
      </p>
    </MessagePage>
  );
}
