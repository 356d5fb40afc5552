import { readAssets } from "@emblazon/logo/node/read-assets";

/** The families of the engine's catalogue: their own names by their ids. */
export async function readTypefaces(): Promise<Record<string, string>> {
  const index: unknown = JSON.parse(
    new TextDecoder().decode(await readAssets().read("fonts/index.json")),
  );
  if (typeof index !== "object" || index === null) throw new Error("the font index is no object");
  return Object.fromEntries(
    Object.entries(index).map(([id, entry]) => [id, familyOf(id, entry)] as const),
  );
}

function familyOf(id: string, entry: unknown): string {
  if (typeof entry === "object" && entry !== null && "family" in entry) return String(entry.family);
  throw new Error(`the font index names no family for ${id}`);
}
