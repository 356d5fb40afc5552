import type { ReactElement } from "react";
import { Button } from "./button.tsx";

export interface TrashedNoteProps {
  /** What lies there, e.g. "logo". */
  readonly noun: string;
  /** Why it could not be restored. */
  readonly problem?: string | null;
  readonly busy?: boolean;
  readonly onRestore: () => void;
}

/** Says that something lies in the trash, with the way out. */
export function TrashedNote(props: TrashedNoteProps): ReactElement {
  const { noun, problem = null, busy = false, onRestore } = props;
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line-strong bg-wash px-4 py-2 text-sm"
    >
      <p className="grow">{problem ?? `This ${noun} is in the trash. It is kept for 30 days.`}</p>
      <Button disabled={busy} onClick={onRestore}>
        Restore
      </Button>
    </div>
  );
}
