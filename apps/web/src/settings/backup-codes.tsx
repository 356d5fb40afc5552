import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { Button } from "../ui/button.tsx";
import { buttonClass } from "../ui/button-class.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";

export interface BackupCodesProps {
  readonly codes: readonly string[];
  readonly email: string;
  readonly onDone: () => void;
}

/** Codes for when the app is not at hand, shown this once. */
export function BackupCodes({ codes, email, onDone }: BackupCodesProps): ReactElement {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const file = `Back-up codes of ${email} at ${location.host}. Each works once.\n\n${codes.join("\n")}\n`;
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        The second factor is on. Keep these back-up codes.
      </h3>
      <p className="mt-1.5 text-sm text-ink-2">
        Each takes the place of a code once, when your phone is lost or far away. They are shown now
        and never again.
      </p>
      <ul
        aria-label="Back-up codes"
        className="mt-4 grid grid-cols-1 gap-x-8 gap-y-1.5 rounded-tile border border-line bg-raised p-4 font-mono text-sm min-[24em]:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyButton text={codes.join("\n")} what="the codes" />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download="emblazon-backup-codes.txt"
          className={buttonClass("line")}
        >
          <Icon of={Download} size={16} />
          Download
        </a>
        <Button look="ink" onClick={onDone}>
          I have them
        </Button>
      </div>
    </div>
  );
}
