/** Something that must hold of everything in the database, as a query for what it does not hold of. */
export interface CatalogueCheck {
  readonly name: string;
  /** Answers rows with one column, `found`: what is not as it must be. */
  readonly query: string;
  /** Statements that each make something which the query must find. */
  readonly culprits: Readonly<Record<string, string>>;
}

const IN_PUBLIC = "relnamespace = 'public'::regnamespace";
const TABLES = `pg_class WHERE ${IN_PUBLIC} AND relkind IN ('r', 'p', 'f')`;
const OURS = "('emblazon_app', 'emblazon_system')";
const NOT_POSTGRES_OWN =
  "nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%' ESCAPE '\\'";

/** The one condition by which people reach rows, as PostgreSQL writes it back, without spaces. */
const OWN_ROW = "(owner_id=(NULLIF(current_setting('app.user_id'::text,true),''::text))::uuid)";
const OWN_ROW_ONCE =
  "(owner_id=(SELECT(NULLIF(current_setting('app.user_id'::text,true),''::text))::uuidASnullif))";
const bare = (expression: string): string => `regexp_replace(${expression}, '\\s|"', '', 'g')`;
const isNarrow = (expression: string): string =>
  `${bare(expression)} IN ('false', $own$${OWN_ROW}$own$, $own$${OWN_ROW_ONCE}$own$)`;

const TABLE = "CREATE TABLE culprit (id uuid PRIMARY KEY, owner_id uuid NOT NULL)";
const LOCK = `ALTER TABLE culprit ENABLE ROW LEVEL SECURITY;
  ALTER TABLE culprit FORCE ROW LEVEL SECURITY`;
const MINE = "owner_id = nullif(current_setting('app.user_id', true), '')::uuid";
const policy = (rest: string): string => `${TABLE}; ${LOCK}; CREATE POLICY p ON culprit ${rest}`;

const tables: readonly CatalogueCheck[] = [
  {
    name: "every table has row-level security on, and forced on its owner too",
    query: `SELECT relname AS found FROM ${TABLES} AND NOT (relrowsecurity AND relforcerowsecurity)`,
    culprits: {
      "a table without it": TABLE,
      "a table whose owner is spared": `${TABLE}; ALTER TABLE culprit ENABLE ROW LEVEL SECURITY`,
      "a table where it is off": `${TABLE}; ALTER TABLE culprit FORCE ROW LEVEL SECURITY`,
    },
  },
  {
    name: "every table has a policy for each of the two roles",
    query: `SELECT relname || ' for ' || rolname AS found
      FROM pg_class, pg_roles
      WHERE ${IN_PUBLIC} AND relkind IN ('r', 'p', 'f') AND rolname IN ${OURS}
        AND NOT EXISTS (SELECT FROM pg_policy p
          WHERE p.polrelid = pg_class.oid AND pg_roles.oid = ANY (p.polroles))`,
    culprits: {
      "a table without any": TABLE,
      "a table without one for people": policy("TO emblazon_system USING (true)"),
      "a table without one for the system": policy(`TO emblazon_app USING (${MINE})`),
    },
  },
  {
    name: "every policy that people come under asks whose the row is, or lets nobody through",
    query: `SELECT tablename || '.' || policyname AS found FROM pg_policies
      WHERE schemaname = 'public' AND roles <> '{emblazon_system}'
        AND NOT (coalesce(${isNarrow("qual")}, cmd = 'INSERT')
          AND coalesce(${isNarrow("with_check")}, cmd <> 'INSERT'))`,
    culprits: {
      "a policy that lets everyone through": policy("TO emblazon_app USING (true)"),
      "a policy for all roles": policy("USING (true)"),
      "a policy that asks for something else": policy("TO emblazon_app USING (id = owner_id)"),
      "a policy with a way around": policy(`TO emblazon_app USING (${MINE} OR id IS NOT NULL)`),
      "a policy that lets rows go": policy(`TO emblazon_app USING (${MINE}) WITH CHECK (true)`),
      "a policy that lets rows in": policy("FOR INSERT TO emblazon_app WITH CHECK (true)"),
    },
  },
  {
    name: "every reference between owned tables carries the owner and can be deferred, or is to users",
    query: `SELECT conrelid::regclass || '.' || conname AS found FROM pg_constraint reference
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        AND confrelid <> 'users'::regclass
        AND EXISTS (SELECT FROM pg_attribute
          WHERE attrelid = confrelid AND attname = 'owner_id' AND NOT attisdropped)
        AND NOT (condeferrable AND EXISTS (
          SELECT FROM unnest(conkey, confkey) AS pair (own, other)
          JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = pair.own
          JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = pair.other
          WHERE a.attname = 'owner_id' AND b.attname = 'owner_id'))`,
    culprits: {
      "a reference without the owner": `${TABLE};
        ALTER TABLE culprit ADD FOREIGN KEY (id) REFERENCES projects (id) DEFERRABLE`,
      "a reference that cannot be deferred": `${TABLE};
        ALTER TABLE culprit ADD FOREIGN KEY (id, owner_id) REFERENCES projects (id, owner_id)`,
      "a reference that mixes its columns up": `${TABLE};
        ALTER TABLE culprit ADD FOREIGN KEY (owner_id, id) REFERENCES projects (id, owner_id)
          DEFERRABLE`,
    },
  },
];

const code: readonly CatalogueCheck[] = [
  {
    name: "every view looks with the rights of whoever asks, and none keeps rows of its own",
    query: `SELECT relname AS found FROM pg_class WHERE ${IN_PUBLIC}
      AND (relkind = 'm' OR (relkind = 'v'
        AND NOT coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false)))`,
    culprits: {
      "a view with its owner's rights": "CREATE VIEW culprit AS SELECT * FROM projects",
      "a view that says so": `CREATE VIEW culprit WITH (security_invoker = false)
        AS SELECT * FROM projects`,
      "a view that keeps rows": "CREATE MATERIALIZED VIEW culprit AS SELECT * FROM projects",
    },
  },
  {
    name: "no function runs with its owner's rights",
    query: `SELECT proname AS found FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace
      WHERE prosecdef AND ${NOT_POSTGRES_OWN}`,
    culprits: {
      "a function that does": `CREATE FUNCTION culprit() RETURNS int LANGUAGE sql
        SECURITY DEFINER SET search_path = '' AS 'SELECT 1'`,
      "one in another schema": `CREATE FUNCTION emblazon_internal.culprit() RETURNS int LANGUAGE sql
        SECURITY DEFINER SET search_path = '' AS 'SELECT 1'`,
    },
  },
  {
    name: "every function says where it looks for names",
    query: `SELECT proname AS found FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=%')`,
    culprits: {
      "a function that does not": `CREATE FUNCTION culprit() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      "a function with another setting": `CREATE FUNCTION culprit() RETURNS int LANGUAGE sql
        SET work_mem = '4MB' AS 'SELECT 1'`,
    },
  },
  {
    name: "no table has a rule, which would run with its owner's rights",
    query: `SELECT ev_class::regclass || '.' || rulename AS found
      FROM pg_rewrite JOIN pg_class c ON c.oid = ev_class
      WHERE ${IN_PUBLIC} AND rulename <> '_RETURN'`,
    culprits: {
      "a rule": `CREATE RULE culprit AS ON INSERT TO projects
        DO ALSO DELETE FROM assets WHERE id = new.id`,
    },
  },
  {
    name: "no sequence tells how many rows others have: ids come from the program",
    query: `SELECT relname AS found FROM pg_class WHERE ${IN_PUBLIC} AND relkind = 'S'`,
    culprits: {
      "a sequence": "CREATE SEQUENCE culprit",
      "a numbered table": "CREATE TABLE culprit (id bigserial)",
    },
  },
];

const roles: readonly CatalogueCheck[] = [
  {
    name: "neither role may do anything but what is granted to it",
    query: `SELECT rolname AS found FROM pg_roles WHERE rolname IN ${OURS}
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolcanlogin)`,
    culprits: Object.fromEntries(
      ["SUPERUSER", "BYPASSRLS", "CREATEROLE", "CREATEDB", "REPLICATION", "LOGIN"].map((right) => [
        right,
        `ALTER ROLE emblazon_app ${right}`,
      ]),
    ),
  },
  {
    name: "neither role is a member of another",
    query: `SELECT roleid::regrole || ' has the member ' || member::regrole AS found
      FROM pg_auth_members WHERE member::regrole::text IN ${OURS}`,
    culprits: {
      "a role that people's is a member of": "CREATE ROLE culprit; GRANT culprit TO emblazon_app",
    },
  },
  {
    name: "neither role owns anything: whoever owns a table may take its policies away",
    query: `SELECT pg_describe_object(classid, objid, objsubid) AS found FROM pg_shdepend
      WHERE refclassid = 'pg_authid'::regclass AND deptype = 'o'
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND refobjid::regrole::text IN ${OURS}`,
    culprits: { "a table": `${TABLE}; ALTER TABLE culprit OWNER TO emblazon_app` },
  },
  {
    name: "neither role can make anything, or see any schema but public",
    query: `SELECT rolname || ' in ' || nspname AS found FROM pg_roles, pg_namespace
      WHERE rolname IN ${OURS} AND ${NOT_POSTGRES_OWN}
        AND (has_schema_privilege(rolname, nspname, 'CREATE')
          OR (nspname <> 'public' AND has_schema_privilege(rolname, nspname, 'USAGE')))
      UNION ALL SELECT rolname || ' in the database' FROM pg_roles
      WHERE rolname IN ${OURS} AND has_database_privilege(rolname, current_database(), 'CREATE')`,
    culprits: {
      "a schema that it sees":
        "CREATE SCHEMA culprit; GRANT USAGE ON SCHEMA culprit TO emblazon_app",
      "a schema that it may fill":
        "CREATE SCHEMA culprit; GRANT CREATE ON SCHEMA culprit TO emblazon_system",
    },
  },
  {
    name: "nobody but the two roles and the owner has rights on a table",
    query: `SELECT relname || ' to ' || grantee::regrole AS found
      FROM pg_class, aclexplode(relacl)
      WHERE ${IN_PUBLIC} AND grantee <> relowner AND grantee::regrole::text NOT IN ${OURS}`,
    culprits: {
      "a table that is everybody's": `${TABLE}; GRANT SELECT ON culprit TO PUBLIC`,
      "a table that is another role's": `${TABLE}; CREATE ROLE other; GRANT SELECT ON culprit TO other`,
    },
  },
  {
    name: "what is made later gets the rights that roles.sql says, and no more",
    query: `SELECT grantee::regrole || ' ' || privilege_type AS found
      FROM pg_default_acl, aclexplode(defaclacl)
      WHERE grantee <> defaclrole AND NOT (defaclnamespace = 'public'::regnamespace
        AND grantee::regrole::text IN ${OURS} AND NOT is_grantable
        AND defaclobjtype::text || privilege_type IN
          ('rSELECT', 'rINSERT', 'rUPDATE', 'rDELETE', 'SSELECT', 'SUSAGE'))`,
    culprits: {
      "a right to empty tables":
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT TRUNCATE ON TABLES TO emblazon_app",
      "rights in every schema": "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO emblazon_app",
      "rights for everybody":
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC",
    },
  },
];

export const CATALOGUE_CHECKS: readonly CatalogueCheck[] = [...tables, ...code, ...roles];
