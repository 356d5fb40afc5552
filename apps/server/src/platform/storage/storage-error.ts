import { AppError } from "../errors/app-error.ts";

const FULL_CODES: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const UNUSABLE_CODES: ReadonlySet<string> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "ENOTDIR",
  "EISDIR",
  "EMFILE",
  "ENFILE",
  "EBUSY",
]);

/** A failure of the file system in the words for people; any other error as it is. */
export function storageError(error: unknown): unknown {
  const code = errorCode(error);
  if (FULL_CODES.has(code)) {
    return new AppError(
      "storage_full",
      "There is no room left for files: free some and try again.",
      {
        cause: error,
      },
    );
  }
  if (UNUSABLE_CODES.has(code)) {
    return new AppError(
      "unavailable",
      "The files cannot be reached at the moment: try again soon.",
      {
        cause: error,
      },
    );
  }
  return error;
}

export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
