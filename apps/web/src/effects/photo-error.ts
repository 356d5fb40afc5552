/**
 * What is wrong with a photo, or with painting it. `unreadable`: no picture, or a damaged one; `heic`:
 * one of Apple's that this browser cannot read; `too_large`: more pixels than are taken in;
 * `unreachable`: what paints could not be loaded; `unsupported`: this browser cannot paint; `failed`:
 * painting went wrong.
 */
export type PhotoErrorCode =
  | "unreadable"
  | "heic"
  | "too_large"
  | "unreachable"
  | "unsupported"
  | "failed";

/** An error whose message is a sentence for people. */
export class PhotoError extends Error {
  override readonly name = "PhotoError";
  readonly code: PhotoErrorCode;

  constructor(code: PhotoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
