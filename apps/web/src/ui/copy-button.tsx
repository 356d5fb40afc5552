import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button-class.ts";
import { Icon } from "./icon.tsx";

const SHOWN_MS = 4_000;

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for its name, e.g. "the key". */
  readonly what: string;
  readonly look?: ButtonLook;
}

/** Puts a text into the clipboard; shows nothing where the page may not. */
export function CopyButton({ text, what, look = "line" }: CopyButtonProps): ReactElement | null {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!("clipboard" in navigator)) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <Button
        look={look}
        aria-label={`Copy ${what}`}
        onClick={() => void copy().catch(() => undefined)}
      >
        <Icon of={copied ? Check : Copy} size={16} />
        {copied ? "Copied" : "Copy"}
      </Button>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
