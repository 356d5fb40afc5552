import type { ReactElement, ReactNode } from "react";

export interface PhotoInputProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** Picks one photo or many; a phone also offers its camera. */
export function PhotoInput({ onFiles, className, children }: PhotoInputProps): ReactElement {
  return (
    <label
      className={`${className} cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus`}
    >
      {children}
      <input
        type="file"
        multiple
        accept="image/*,.heic,.heif,.avif"
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
}
