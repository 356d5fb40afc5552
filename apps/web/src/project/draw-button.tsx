import type { ReactElement } from "react";
import { isMac } from "../keys/is-mac.ts";
import { Kbd } from "../keys/kbd.tsx";
import { Button } from "../ui/button.tsx";
import type { ProjectWork } from "./use-project-work.ts";

export interface DrawButtonProps {
  readonly work: ProjectWork;
  readonly perRound: number;
  readonly first: boolean;
  /** While it draws, the button waits, or it stops the drawing where there is no other way to. */
  readonly whileDrawing: "wait" | "stop";
  readonly className?: string;
  readonly large?: boolean;
}

/** The one accent of a project's page. */
export function DrawButton(props: DrawButtonProps): ReactElement {
  const { work, perRound, first, whileDrawing, className = "", large = false } = props;
  if (work.drawing && whileDrawing === "stop") {
    return (
      <Button className={className} large={large} onClick={work.stop} disabled={work.stopping}>
        {work.stopping ? "Stopping…" : "Stop"}
        <span className="inline-flex max-sm:hidden">
          <Kbd>esc</Kbd>
        </span>
      </Button>
    );
  }
  return (
    <Button
      look="accent"
      className={className}
      large={large}
      aria-disabled={work.drawing}
      onClick={() => work.draw(perRound)}
    >
      {work.drawing ? "Drawing…" : first ? "Draw six" : "Draw six more"}
      {work.drawing ? null : (
        <span className="inline-flex max-sm:hidden">
          <Kbd filled>{isMac() ? "⌘⏎" : "ctrl ⏎"}</Kbd>
        </span>
      )}
    </Button>
  );
}
