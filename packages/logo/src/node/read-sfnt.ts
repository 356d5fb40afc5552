import decompress from "woff2-encoder/decompress";
import type { LogoAssets } from "../types.ts";

/**
 * A font of the assets, unpacked, as `LogoAssets.read` gives it packed: for those who draw where it
 * cannot be unpacked, such as under a policy that bars code from text.
 *
 * @param path of a `.woff2` file, from the assets' folder
 */
export async function readSfnt(assets: LogoAssets, path: string): Promise<Uint8Array> {
  return decompress(await assets.read(path));
}
