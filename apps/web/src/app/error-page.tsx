import { Link, useRouter } from "@tanstack/react-router";
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { describeError } from "../ui/describe-error.ts";
import { MessagePage } from "../ui/message-page.tsx";
import { RequestId } from "../ui/request-id.tsx";
import { RetryTime } from "../ui/retry-time.tsx";
import { answers } from "./load-page.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { usePageTitle } from "./use-page-title.ts";

/** The face of a page that failed: what happened, what to do, and the request's name. */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  const described = describeError(error);
  usePageTitle(described.code === "not_found" ? "Nothing here" : "Something failed");
  if (described.code === "not_found") return <NotFoundPage />;
  const retry = async (): Promise<void> => {
    if (described.code === "network" && !(await answers())) return;
    reset();
    await router.invalidate();
  };
  return (
    <MessagePage
      note={described.status === 0 ? "error" : String(described.status)}
      title={described.title}
      actions={
        <>
          <Button look="accent" onClick={() => void retry()}>
            Try again
          </Button>
          <Link to="/projects" className={buttonClass("line")}>
            Your work
          </Link>
        </>
      }
    >
      <p>{described.detail}</p>
      {described.retryAfterMs === null ? null : <RetryTime inMs={described.retryAfterMs} />}
      <RequestId id={described.requestId} />
    </MessagePage>
  );
}
