/** What went wrong, in the words of whatever was thrown. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "it is not allowed";
  if (code === "ENOSPC") return "the disk is full";
  return error.message;
}
