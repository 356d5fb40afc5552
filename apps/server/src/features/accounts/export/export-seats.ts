import { AppError } from "../../../platform/errors/app-error.ts";

/** Each holds a page of rows and a packer, some 2 MB, as long as its reader likes. */
const MOST_AT_ONCE = 20;
const RETRY_AFTER_SECONDS = 30;

export interface ExportSeats {
  /**
   * One export a person, and not too many at once in this process; answers what gives it back.
   * @throws AppError `conflict` or `unavailable`
   */
  take(userId: string): () => void;
}

export function createExportSeats(): ExportSeats {
  const taken = new Set<string>();
  return {
    take: (userId) => {
      if (taken.has(userId)) {
        throw new AppError(
          "conflict",
          "Your data is on its way already: let that download end first.",
        );
      }
      if (taken.size >= MOST_AT_ONCE) {
        throw new AppError(
          "unavailable",
          "Many people fetch their data at this moment: try again soon.",
          {
            headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
          },
        );
      }
      taken.add(userId);
      return () => void taken.delete(userId);
    },
  };
}
