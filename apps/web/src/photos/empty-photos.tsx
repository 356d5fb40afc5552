import { ImagePlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { drawExample, exampleFile } from "./draw-example.ts";
import { PhotoInput } from "./photo-input.tsx";

export interface EmptyPhotosProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** The look that was chosen already; null for none. */
  readonly lookName: string | null;
}

/** The first thing to see: where a photo goes, and one to try it with. */
export function EmptyPhotos({ onFiles, lookName }: EmptyPhotosProps): ReactElement {
  return (
    <section className="px-5 pt-8 md:px-10 md:pt-12">
      <h1 className="display text-[clamp(2.5rem,6vw,4rem)] leading-none">
        One photo, <em className="text-accent-type">six ways</em> to paint it.
      </h1>
      <p className="mt-4 max-w-[58ch] text-pretty text-ink-2 md:text-lg">
        See it as a cartoon, a drawing, a painting or a print while you move the sliders. The
        preview is painted in this browser; nothing is sent until you save.
      </p>
      {lookName === null ? null : (
        <p className="mt-4 text-sm">
          The next photo is shown as <strong className="font-semibold">{lookName}</strong>, as it
          was set last.
        </p>
      )}
      <div className="mt-7 grid gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <PhotoInput
          onFiles={onFiles}
          className="grid min-h-64 place-items-center rounded-bar border border-dashed border-field-line bg-raised p-6 text-center hover:border-ink lg:min-h-88"
        >
          <span className="grid justify-items-center gap-2">
            <Icon of={ImagePlus} size={28} />
            <span className="text-lg font-semibold">Drop, paste or pick photos</span>
            <span className="text-sm text-ink-2">
              One or many. JPEG, PNG, WebP, AVIF; HEIC where the browser reads it.
            </span>
          </span>
        </PhotoInput>
        <ExampleButton onFiles={onFiles} />
      </div>
    </section>
  );
}

function ExampleButton({ onFiles }: Pick<EmptyPhotosProps, "onFiles">): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const [opening, setOpening] = useState(false);
  useEffect(() => {
    const canvas = drawExample();
    canvas.className = "absolute inset-0 size-full object-cover";
    canvas.setAttribute("aria-hidden", "true");
    place.current?.replaceChildren(canvas);
  }, []);
  const open = async (): Promise<void> => {
    setOpening(true);
    onFiles([await exampleFile()]);
  };
  return (
    <button
      type="button"
      disabled={opening}
      onClick={() => void open().finally(() => setOpening(false))}
      className="group flex flex-col overflow-hidden rounded-bar border border-line bg-raised text-start hover:border-ink-3"
    >
      <span ref={place} className="relative block min-h-44 w-full grow overflow-hidden bg-wash" />
      <span className="block border-t border-line px-4 py-3 text-sm">
        <span className="block font-semibold group-hover:underline group-hover:underline-offset-4">
          {opening ? "Opening…" : "Try it with this one"}
        </span>
        <span className="block text-ink-2">No photo, but drawn by a few lines of code.</span>
      </span>
    </button>
  );
}
