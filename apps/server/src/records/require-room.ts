import type { Config } from "../config.ts";
import type { Tx } from "../platform/database/database.ts";
import { AppError } from "../platform/errors/app-error.ts";
import { storageBytesOf } from "./storage-use.ts";

export interface RoomOptions {
  readonly ownerId: string;
  readonly config: Pick<Config, "limits" | "trashRetentionDays">;
}

/** How often the trash is seen to. */
const COME_BACK_S = 3_600;

/**
 * Refuses what would be stored while its owner's files, those that `tx` adds among them, are as
 * much as they may be. Calls at once may all pass: the next one does not.
 * @throws AppError `quota_exceeded`
 */
export async function requireRoom(tx: Tx, { ownerId, config }: RoomOptions): Promise<void> {
  const { storageBytesPerUser: most } = config.limits;
  const used = await storageBytesOf(tx, ownerId);
  if (used < most) return;
  throw new AppError(
    "quota_exceeded",
    `Your files take up ${inWords(used)} of ${inWords(most)}. Delete some: ` +
      `what lies in the trash counts until it is gone, after ${days(config.trashRetentionDays)}.`,
    { headers: { "retry-after": String(COME_BACK_S) } },
  );
}

const UNITS = ["KiB", "MiB", "GiB", "TiB"] as const;

function inWords(bytes: number): string {
  const power = Math.max(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), 1);
  const unit = Math.min(power, UNITS.length);
  return `${(bytes / 1024 ** unit).toFixed(1)} ${UNITS[unit - 1]}`;
}

function days(count: number): string {
  return count === 1 ? "a day" : `${count} days`;
}
