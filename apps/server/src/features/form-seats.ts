import { AppError } from "../platform/errors/app-error.ts";
import { createFairSemaphore } from "../platform/fair-semaphore.ts";
import type { FairSemaphore } from "../platform/fair-semaphore.ts";

/** A form lies in memory with all its pictures until they are decoded: some 60 MiB at the most. */
const FORMS_AT_ONCE = 8;
const FORMS_AT_ONCE_PER_ADDRESS = 4;
/** Those lie in memory with nothing yet. */
const MOST_WAITING = 32;
const RETRY_AFTER_SECONDS = 10;

/** Who may send a form now, by address. */
export function createFormSeats(): FairSemaphore {
  return createFairSemaphore({
    slots: FORMS_AT_ONCE,
    slotsPerKey: FORMS_AT_ONCE_PER_ADDRESS,
    mostWaiting: MOST_WAITING,
    refusal: tooMany,
  });
}

function tooMany(): AppError {
  return new AppError("unavailable", "Many pictures arrive at this moment: try again soon.", {
    headers: { "retry-after": String(RETRY_AFTER_SECONDS) },
  });
}
