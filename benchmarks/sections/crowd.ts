import { runSql } from "@emblazon/testkit/postgres";

export interface CrowdOptions {
  /** Whose assets the lists show: they get as many as anybody else. */
  readonly ownerId: string;
  readonly users: number;
  readonly assets: number;
}

/** Fills a database with people and their logos, straight in SQL, as their rows would be. */
export async function crowd(databaseUrl: string, options: CrowdOptions): Promise<void> {
  const { ownerId, users, assets } = options;
  const each = Math.ceil(assets / users);
  await runSql(
    databaseUrl,
    `BEGIN; ${people(ownerId, users)}; ${PROJECTS}; ${GENERATIONS}; ${logos(each)}; COMMIT`,
  );
  await runSql(databaseUrl, "ANALYZE");
}

function people(ownerId: string, users: number): string {
  return `
  CREATE TEMPORARY TABLE people ON COMMIT DROP AS
    SELECT '${ownerId}'::uuid AS id, gen_random_uuid() AS project_id,
      gen_random_uuid() AS generation_id
    UNION ALL
    SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
    FROM generate_series(2, ${users});
  INSERT INTO users (id, owner_id, kind) SELECT id, id, 'guest' FROM people
  ON CONFLICT (id) DO NOTHING`;
}

const PROJECTS = `
  INSERT INTO projects (id, owner_id, name, tagline, industry, description, personality, colors,
    include_text_in_ai, search)
  SELECT project_id, id, 'Crowded', '', '', '', '[]', '[]', false, 'crowded' FROM people`;

const GENERATIONS = `
  INSERT INTO generations (id, owner_id, project_id, kind, status, input, seed)
  SELECT generation_id, id, project_id, 'logo', 'completed', '{}', 1 FROM people`;

const FILES =
  '[{"variant":"full","format":"svg","key":"assets/x/y.svg","sha256":"00","width":800,"height":600,"bytes":3600}]';

function logos(each: number): string {
  return `
  INSERT INTO assets (id, owner_id, kind, project_id, generation_id, position, status, title,
    prompt, search, files)
  SELECT gen_random_uuid(), id, 'logo', project_id, generation_id, place, 'completed', 'Crowded',
    'crowded', 'crowded', '${FILES}'
  FROM people, generate_series(0, ${each - 1}) AS place`;
}
