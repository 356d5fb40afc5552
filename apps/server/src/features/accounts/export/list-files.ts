import { and, asc, eq, gt } from "drizzle-orm";
import type { SQL, AnyColumn } from "drizzle-orm";
import type { Database } from "../../../platform/database/database.ts";
import { assetVersions } from "../../../schema/asset-versions.ts";
import { assets } from "../../../schema/assets.ts";
import type { AssetRow, StoredAssetFile } from "../../../schema/assets.ts";
import { inspirationImages } from "../../../schema/inspiration-images.ts";
import { projects } from "../../../schema/projects.ts";
import { safeFileName } from "../../content-disposition.ts";

const PAGE = 100;
/** The last block of an id is chance: enough to tell the files of one person apart. */
const ID_END = 12;
/** Leaves room for what tells files apart in a name that is cut after 80 characters. */
const LONGEST_TITLE = 40;

/** A stored file and what it is called in an archive. */
export interface NamedFile {
  readonly path: string;
  readonly key: string;
}

/** Every file that is stored for someone, page by page. A path comes once. */
export async function* listFiles(database: Database, userId: string): AsyncGenerator<NamedFile[]> {
  const told = new Set<string>();
  // Between two pages a drawing may have become the one before.
  const isNew = ({ path }: NamedFile): boolean => !told.has(path) && told.add(path).has(path);
  for (const list of [listDrawings, listEarlierDrawings, listPictures]) {
    for await (const files of list(database, userId)) yield files.filter(isNew);
  }
}

function listDrawings(database: Database, userId: string): AsyncGenerator<NamedFile[]> {
  return pages(async (after) => {
    const rows = await database.asUser(userId, (tx) =>
      tx
        .select({
          id: assets.id,
          kind: assets.kind,
          title: assets.title,
          version: assets.version,
          files: assets.files,
        })
        .from(assets)
        .where(and(eq(assets.owner_id, userId), beyond(assets.id, after)))
        .orderBy(asc(assets.id))
        .limit(PAGE),
    );
    return rows.map((row) => ({ id: row.id, files: nameDrawings(row.id, row) }));
  });
}

function listEarlierDrawings(database: Database, userId: string): AsyncGenerator<NamedFile[]> {
  return pages(async (after) => {
    const rows = await database.asUser(userId, (tx) =>
      tx
        .select({
          id: assetVersions.id,
          assetId: assets.id,
          kind: assets.kind,
          title: assets.title,
          version: assetVersions.version,
          files: assetVersions.files,
        })
        .from(assetVersions)
        .innerJoin(assets, eq(assets.id, assetVersions.asset_id))
        .where(and(eq(assetVersions.owner_id, userId), beyond(assetVersions.id, after)))
        .orderBy(asc(assetVersions.id))
        .limit(PAGE),
    );
    return rows.map((row) => ({ id: row.id, files: nameDrawings(row.assetId, row) }));
  });
}

function listPictures(database: Database, userId: string): AsyncGenerator<NamedFile[]> {
  return pages(async (after) => {
    const rows = await database.asUser(userId, (tx) =>
      tx
        .select({
          id: inspirationImages.id,
          project: projects.name,
          key: inspirationImages.storage_key,
        })
        .from(inspirationImages)
        .innerJoin(projects, eq(projects.id, inspirationImages.project_id))
        .where(and(eq(inspirationImages.owner_id, userId), beyond(inspirationImages.id, after)))
        .orderBy(asc(inspirationImages.id))
        .limit(PAGE),
    );
    return rows.map(({ id, project, key }) => {
      const name = safeFileName([cut(project), id.slice(-ID_END)], "webp");
      return { id, files: [{ path: `files/inspiration/${name}`, key }] };
    });
  });
}

interface Drawings {
  readonly kind: AssetRow["kind"];
  readonly title: string;
  readonly version: number;
  readonly files: readonly StoredAssetFile[];
}

const FOLDERS: Readonly<Record<AssetRow["kind"], string>> = {
  logo: "files/logos",
  image: "files/photos",
};

function nameDrawings(assetId: string, { kind, title, version, files }: Drawings): NamedFile[] {
  return files.map(({ variant, format, key }) => {
    const words = [cut(title), assetId.slice(-ID_END)];
    if (kind === "logo") words.push(`v${version}`);
    if (variant !== "full") words.push(variant);
    return { path: `${FOLDERS[kind]}/${safeFileName(words, format)}`, key };
  });
}

const cut = (title: string): string => [...title].slice(0, LONGEST_TITLE).join("");

const beyond = (id: AnyColumn, after: string | undefined): SQL | undefined =>
  after === undefined ? undefined : gt(id, after);

interface WithFiles {
  readonly id: string;
  readonly files: readonly NamedFile[];
}

async function* pages(
  read: (after: string | undefined) => Promise<WithFiles[]>,
): AsyncGenerator<NamedFile[]> {
  let last: WithFiles | undefined;
  do {
    const rows = await read(last?.id);
    yield rows.flatMap(({ files }) => files);
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last !== undefined);
}
