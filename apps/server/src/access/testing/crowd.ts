/** How many people there are in the crowd, and what each of them has. */
export const CROWD = { people: 1_000, projectsEach: 10, assetsEach: 10 } as const;

/** The id of the n-th row of a kind; ids of one kind sort by their numbers. */
export function crowdId(kind: "user" | "project" | "generation", n: number): string {
  const prefix = { user: "0190aaaa", project: "0190bbbb", generation: "0190cccc" }[kind];
  return `${prefix}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

const idOf = (prefix: string, n: string): string =>
  `('${prefix}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const USER = idOf("0190aaaa", "u");
const PROJECT = idOf("0190bbbb", "p");
const GENERATION = idOf("0190cccc", "p");
const ASSET = idOf("0190dddd", "a");

const { people, projectsEach, assetsEach } = CROWD;
const projectCount = people * projectsEach;
const assetCount = projectCount * assetsEach;
const EACH_PROJECT = `FROM (SELECT p, p % ${people} AS u FROM generate_series(1, ${projectCount}) p) AS one`;
const EACH_ASSET = `FROM (SELECT a, a % ${projectCount} + 1 AS p, (a % ${projectCount} + 1) % ${people} AS u
  FROM generate_series(1, ${assetCount}) a) AS one`;

/**
 * Fills an empty database as quickly as can be: by the superuser, without looking at references.
 * Who owns a project follows from its number, so that people's rows lie all over the tables.
 */
export const MAKE_CROWD = `
  BEGIN;
  SET LOCAL statement_timeout = 0;
  SET LOCAL session_replication_role = replica;
  INSERT INTO users (id, owner_id, kind, email, email_key)
    SELECT ${USER}, ${USER}, 'user', u || '@example.com', u || '@example.com' FROM generate_series(0, ${people - 1}) u;
  INSERT INTO projects (id, owner_id, name, tagline, industry, description, personality, colors,
      include_text_in_ai, search)
    SELECT ${PROJECT}, ${USER}, 'Project ' || p, '', '', '', '[]', '[]', false, 'project ' || p
    ${EACH_PROJECT};
  INSERT INTO generations (id, owner_id, project_id, kind, status, input, seed)
    SELECT ${GENERATION}, ${USER}, ${PROJECT}, 'logo', 'completed', '{}', p ${EACH_PROJECT};
  INSERT INTO assets (id, owner_id, kind, project_id, generation_id, position, status, title,
      prompt, search, favorite, trashed_at, size_bytes)
    SELECT ${ASSET}, ${USER}, 'logo', ${PROJECT}, ${GENERATION}, a / ${projectCount}, 'completed',
      'Logo ' || a, '', 'logo ' || a, a % 17 = 0, CASE WHEN a % 23 = 0 THEN now() END, 1000
    ${EACH_ASSET};
  INSERT INTO attempts (id, owner_id, generation_id, asset_id, model, outcome)
    SELECT ${ASSET}, ${USER}, ${GENERATION}, ${ASSET}, 'built-in', 'completed' ${EACH_ASSET};
  COMMIT`;
