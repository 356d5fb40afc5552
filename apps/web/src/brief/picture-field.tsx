import { ImagePlus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { DragEvent, ReactElement } from "react";
import { Icon } from "../ui/icon.tsx";
import { MAX_PICTURES, PICTURE_TYPES } from "./accept-pictures.ts";
import { PicturePreview } from "./picture-preview.tsx";
import type { DraftPictures } from "./use-draft-pictures.ts";

/** Pictures to pick, drop or paste. */
export function PictureField({ pictures }: { readonly pictures: DraftPictures }): ReactElement {
  const { files, refusal, add, remove } = pictures;
  const [over, setOver] = useState(false);
  usePastedPictures(add);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div>
      <ul className="flex flex-wrap gap-3">
        {files.map((file) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`} className="relative">
            <PicturePreview file={file} />
            <button
              type="button"
              aria-label={`Remove ${file.name}`}
              onClick={() => remove(file)}
              className="absolute -end-2 -top-2 grid size-7 place-items-center rounded-full border border-line-strong bg-raised text-ink-2 hover:text-ink coarse:size-11"
            >
              <Icon of={X} size={14} />
            </button>
          </li>
        ))}
        {files.length >= MAX_PICTURES ? null : (
          <li className="max-w-full">
            <label
              data-over={over || undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={onDrop}
              className="grid h-28 w-64 max-w-full cursor-pointer place-items-center rounded-tile border border-dashed border-field-line px-4 text-center text-sm text-ink-2 hover:border-ink hover:text-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus data-over:border-solid data-over:border-ink data-over:bg-wash"
            >
              <span className="grid justify-items-center gap-1.5">
                <Icon of={ImagePlus} size={20} />
                Drop, paste or pick pictures
              </span>
              <input
                type="file"
                multiple
                accept={PICTURE_TYPES}
                className="sr-only"
                onChange={(event) => {
                  add([...(event.target.files ?? [])]);
                  event.target.value = "";
                }}
              />
            </label>
          </li>
        )}
      </ul>
      {refusal === null ? null : (
        <p role="alert" className="mt-3 text-sm text-bad">
          {refusal}
        </p>
      )}
    </div>
  );
}

function usePastedPictures(add: (files: readonly File[]) => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);
}
