import { setting, wholeNumber } from "./setting-kinds.ts";

const group = "Limits";
const grows = "grows with RATE_LIMIT_REQUESTS";

/** The settings of limits; see `../environment.ts`. */
export const limitSettings = {
  RATE_LIMIT_REQUESTS: wholeNumber(1, 100_000_000)
    .default(100)
    .meta(
      setting({
        group,
        doc: "Pieces of work that one person, or one address without an account, may start per window. All other limits (sign-in, mails, reading, changing) keep their proportion to it.",
        unit: "pieces of work",
      }),
    ),
  RATE_LIMIT_WINDOW: wholeNumber(1, 86_400)
    .default(3600)
    .meta(setting({ group, doc: "How long that window is.", unit: "seconds" })),
  MAX_STREAMS_PER_USER: wholeNumber(1, 100_000)
    .optional()
    .meta(
      setting({
        group,
        doc: "Streams that one person may have open in one process.",
        unit: "streams",
        defaultNote: `10, and ${grows}`,
      }),
    ),
  MAX_UNFINISHED_PER_USER: wholeNumber(1, 100_000)
    .optional()
    .meta(
      setting({
        group,
        doc: "Pieces of work of one person that may wait or run at once.",
        unit: "pieces of work",
        defaultNote: `20, and ${grows}`,
      }),
    ),
  MAX_STORAGE_MB_PER_USER: wholeNumber(1, 100_000_000)
    .default(2048)
    .meta(
      setting({
        group,
        doc: "What one person's files may weigh before no more work is started.",
        unit: "MiB",
      }),
    ),
};
