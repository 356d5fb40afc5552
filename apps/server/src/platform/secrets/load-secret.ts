import { randomBytes } from "node:crypto";
import { chmod, link, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartError } from "../errors/start-error.ts";

const FILE = "secrets.json";
const fileSchema = z.object({ jwt_secret: z.string().min(32) });

/**
 * The secret that the data folder keeps, made on the first start; readable by its owner alone.
 * Processes that start at once on one folder agree on one.
 * @throws StartError when the file is there and cannot be read
 */
export async function loadSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, FILE);
  const kept = await readSecret(path);
  if (kept !== null) return kept;
  await writeOnce(path, randomBytes(32).toString("hex"));
  const written = await readSecret(path);
  if (written === null) throw new StartError(`The file ${path} vanished while the server started.`);
  return written;
}

async function readSecret(path: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartError(`The file ${path} cannot be read: mend its rights.`, { cause: error });
  }
  await chmod(path, 0o600).catch(() => undefined);
  try {
    return fileSchema.parse(JSON.parse(text)).jwt_secret;
  } catch (error) {
    throw new StartError(
      `The file ${path} is damaged: put it back from a backup. Without it (remove it) access tokens ` +
        "end, and second factors take back-up codes alone.",
      { cause: error },
    );
  }
}

/** A link fails where the name is taken: of several writers the first one wins, and whole. */
async function writeOnce(path: string, secret: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ jwt_secret: secret }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
