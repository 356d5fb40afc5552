import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { Button } from "./button.tsx";

export interface ConfirmButtonProps {
  /** What the button says, e.g. "Revoke". */
  readonly children: string;
  /** What it is about, for its name, e.g. "the key CI". */
  readonly what: string;
  /** Asked before it is done, e.g. "Programs with it stop working." */
  readonly question: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** For what cannot be taken back: the first press asks, the second does. Esc leaves it. */
export function ConfirmButton(props: ConfirmButtonProps): ReactElement {
  const { children, what, question, busy = false, onConfirm } = props;
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <Button ref={opener} aria-label={`${children} ${what}`} onClick={() => setAsking(true)}>
        {children}
      </Button>
    );
  }
  return (
    <div
      role="group"
      aria-label={`${children} ${what}`}
      className="arrive flex flex-wrap items-center gap-x-3 gap-y-1.5"
      onKeyDown={(event) => {
        if (event.key === "Escape") setAsking(false);
      }}
    >
      <p role="status" className="text-sm text-ink-2">
        {question}
      </p>
      <div className="flex gap-1">
        {" "}
        <Button look="bad" autoFocus aria-disabled={busy} onClick={busy ? undefined : onConfirm}>
          {children}
        </Button>
        <Button look="bare" onClick={() => setAsking(false)}>
          Keep
        </Button>
      </div>{" "}
    </div>
  );
}
