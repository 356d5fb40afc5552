import { AppError } from "../../../platform/errors/app-error.ts";

/** Each holds a page of rows and a packer, some 2 MB, as long as its reader likes. */
const MOST_AT_ONCE = 20;
/** Guests are made too easily to count by themselves. */
const MOST_PER_ADDRESS = 2;
const RETRY_AFTER_SECONDS = 30;

export interface ExportTaker {
  readonly userId: string;
  /** See `platform/http/caller-address.ts`. */
  readonly address: string;
}

export interface ExportSeats {
  /**
   * One export a person, two an address, and not too many at once in this process; answers what gives
   * it back.
   * @throws AppError `conflict` or `unavailable`
   */
  take(taker: ExportTaker): () => void;
}

export function createExportSeats(): ExportSeats {
  const taken = new Set<ExportTaker>();
  const count = (isThat: (taker: ExportTaker) => boolean): number =>
    [...taken].filter(isThat).length;
  return {
    take: (taker) => {
      if (count(({ userId }) => userId === taker.userId) > 0) throw onItsWay();
      if (count(({ address }) => address === taker.address) >= MOST_PER_ADDRESS) {
        throw tryLater("Others fetch their data from where you are: try again soon.");
      }
      if (taken.size >= MOST_AT_ONCE) {
        throw tryLater("Many people fetch their data at this moment: try again soon.");
      }
      taken.add(taker);
      return () => void taken.delete(taker);
    },
  };
}

function onItsWay(): AppError {
  return new AppError("conflict", "Your data is on its way already: let that download end first.");
}

function tryLater(detail: string): AppError {
  return new AppError("unavailable", detail, {
    headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
  });
}
