/** Why the engine could not do what was asked. */
export type LogoErrorCode = "cannot_draw" | "bad_request";

/** An error of the logo engine with a code to act on. */
export class LogoError extends Error {
  override readonly name = "LogoError";
  readonly code: LogoErrorCode;

  constructor(code: LogoErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
