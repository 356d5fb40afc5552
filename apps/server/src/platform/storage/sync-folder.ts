import { open } from "node:fs/promises";

/** Brings a folder's list of names to the disk: until then, a rename can be lost with the power. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps the names itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
