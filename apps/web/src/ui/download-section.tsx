import type { FileFormat } from "@emblazon/contract";
import { Download } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonClass } from "./button-class.ts";
import { formatNames } from "./file-formats.ts";
import { FormatChips } from "./format-chips.tsx";
import { Icon } from "./icon.tsx";

export interface DownloadSectionProps<F extends FileFormat> {
  readonly formats: readonly F[];
  readonly format: F;
  readonly onFormat: (format: F) => void;
  /** Of the file as it is chosen. */
  readonly href: string;
  /** By which the shortcut finds the link. */
  readonly linkId: string;
  /** What the file is, below the link. */
  readonly note: ReactNode;
  /** What else can be chosen. */
  readonly children?: ReactNode;
  /** Where the file has to be made first: saves it, and what is being done meanwhile, else null. */
  readonly making?: { readonly save: () => void; readonly stage: string | null } | undefined;
}

/** A format, and one button. */
export function DownloadSection<F extends FileFormat>(
  props: DownloadSectionProps<F>,
): ReactElement {
  const { formats, format, onFormat, href, linkId, note, children, making } = props;
  const look = `${buttonClass("accent", true)} mt-4 w-full`;
  const words = making?.stage ?? `Download ${formatNames[format]}`;
  return (
    <section aria-labelledby="download" className="mt-6 border-t border-line pt-5">
      <h2 id="download" className="mb-3 text-base font-semibold">
        Download
      </h2>
      <FormatChips label="Format" formats={formats} value={format} onChange={onFormat} />
      {children}
      {making === undefined ? (
        <a id={linkId} href={href} download className={look}>
          <Icon of={Download} size={17} />
          {words}
        </a>
      ) : (
        <button
          id={linkId}
          type="button"
          aria-disabled={making.stage !== null}
          onClick={making.save}
          className={look}
        >
          <Icon of={Download} size={17} />
          {words}
        </button>
      )}
      <p className="figures mt-2 text-ink-3">{note}</p>
    </section>
  );
}
