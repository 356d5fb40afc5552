import type { CreatedApiKey } from "@emblazon/contract";
import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";

export interface NewKeyProps {
  readonly created: CreatedApiKey;
  readonly onDone: () => void;
}

/** The key itself, this once. */
export function NewKey({ created, onDone }: NewKeyProps): ReactElement {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const base = new URL("api/v1", document.baseURI).href;
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        The key “<bdi>{created.name}</bdi>” is made. Copy it now.
      </h3>
      <p className="mt-1.5 text-sm text-ink-2">
        It is shown this once: the studio keeps only what it takes to know it again.
      </p>
      <p
        data-api-key
        className="mt-4 rounded-tile border border-line bg-raised p-4 font-mono text-sm break-all select-all"
      >
        {created.key}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyButton look="ink" text={created.key} what="the key" />
        <Button onClick={onDone}>I have it</Button>
      </div>
      <p className="label mt-6">To try it</p>
      <pre className="mt-1.5 rounded-tile border border-line p-4 font-mono text-xs leading-relaxed break-words whitespace-pre-wrap text-ink-2">
        {`curl -H "Authorization: Bearer $EMBLAZON_KEY" ${base}/projects`}
      </pre>
    </div>
  );
}
