-- People, their projects, the work done for them and what came out of it.
-- References carry owner_id, so that not even a mistaken query can hang one person's row on
-- another's: foreign keys are checked without row-level security.

CREATE TABLE users (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL CHECK (owner_id = id),
  kind text NOT NULL CHECK (kind IN ('guest', 'user')),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  renewed_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_owner ON sessions (owner_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE projects (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  tagline text NOT NULL,
  industry text NOT NULL,
  description text NOT NULL,
  style text,
  personality jsonb NOT NULL,
  colors jsonb NOT NULL,
  include_text_in_ai boolean NOT NULL,
  favorite boolean NOT NULL DEFAULT false,
  search text NOT NULL,
  trashed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, owner_id)
);
CREATE INDEX projects_newest ON projects (owner_id, id DESC);
CREATE INDEX projects_trash ON projects (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE inspiration_images (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  project_id uuid NOT NULL,
  position integer NOT NULL,
  storage_key text NOT NULL,
  sha256 text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  bytes integer NOT NULL,
  colors jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (project_id, owner_id) REFERENCES projects (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX inspiration_images_project ON inspiration_images (project_id, position);

CREATE TABLE generations (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  project_id uuid,
  kind text NOT NULL CHECK (kind IN ('logo')),
  status text NOT NULL
    CHECK (status IN ('queued', 'running', 'completed', 'partial', 'failed', 'cancelled')),
  input jsonb NOT NULL,
  seed bigint NOT NULL,
  instruction text,
  cancel_requested_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  completed_at timestamptz,
  UNIQUE (id, owner_id),
  FOREIGN KEY (project_id, owner_id) REFERENCES projects (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX generations_project ON generations (project_id, id DESC);
CREATE INDEX generations_owner ON generations (owner_id, id DESC);

CREATE TABLE assets (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('logo')),
  project_id uuid,
  generation_id uuid NOT NULL,
  parent_asset_id uuid,
  position integer NOT NULL,
  status text NOT NULL
    CHECK (status IN ('pending', 'generating', 'completed', 'failed', 'cancelled')),
  title text NOT NULL,
  favorite boolean NOT NULL DEFAULT false,
  tags jsonb NOT NULL DEFAULT '[]',
  prompt text NOT NULL,
  enhanced_prompt text,
  model_used text,
  generation_time_ms integer,
  version integer NOT NULL DEFAULT 1,
  spec jsonb,
  quality jsonb,
  checks jsonb,
  files jsonb NOT NULL DEFAULT '[]',
  error jsonb,
  search text NOT NULL,
  trashed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  UNIQUE (id, owner_id),
  UNIQUE (generation_id, position),
  FOREIGN KEY (project_id, owner_id) REFERENCES projects (id, owner_id) ON DELETE CASCADE,
  FOREIGN KEY (generation_id, owner_id) REFERENCES generations (id, owner_id) ON DELETE CASCADE,
  FOREIGN KEY (parent_asset_id, owner_id) REFERENCES assets (id, owner_id)
    ON DELETE SET NULL (parent_asset_id)
);
CREATE INDEX assets_newest ON assets (owner_id, generation_id DESC, position);
CREATE INDEX assets_project ON assets (project_id, generation_id DESC, position);
CREATE INDEX assets_favorites ON assets (owner_id, generation_id DESC, position) WHERE favorite;
CREATE INDEX assets_parent ON assets (parent_asset_id) WHERE parent_asset_id IS NOT NULL;
CREATE INDEX assets_trash ON assets (trashed_at) WHERE trashed_at IS NOT NULL;

-- What an asset was before its recipe was changed.
CREATE TABLE asset_versions (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  asset_id uuid NOT NULL,
  version integer NOT NULL,
  spec jsonb NOT NULL,
  quality jsonb NOT NULL,
  checks jsonb NOT NULL,
  files jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (asset_id, version),
  FOREIGN KEY (asset_id, owner_id) REFERENCES assets (id, owner_id) ON DELETE CASCADE
);

-- The ledger of tries, written before an engine is asked.
CREATE TABLE attempts (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  generation_id uuid NOT NULL,
  asset_id uuid NOT NULL,
  model text NOT NULL,
  outcome text NOT NULL
    CHECK (outcome IN ('started', 'completed', 'failed', 'timed_out', 'cancelled', 'interrupted')),
  error_class text,
  ms integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (generation_id, owner_id) REFERENCES generations (id, owner_id) ON DELETE CASCADE,
  FOREIGN KEY (asset_id, owner_id) REFERENCES assets (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX attempts_asset ON attempts (asset_id, id);
CREATE INDEX attempts_generation ON attempts (generation_id);

-- Files whose rows are gone: written with the deletion of the rows, worked off afterwards.
CREATE TABLE file_deletions (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  prefix text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY users_owner ON users TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY users_system ON users TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_owner ON sessions TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY sessions_system ON sessions TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects FORCE ROW LEVEL SECURITY;
CREATE POLICY projects_owner ON projects TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY projects_system ON projects TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE inspiration_images ENABLE ROW LEVEL SECURITY;
ALTER TABLE inspiration_images FORCE ROW LEVEL SECURITY;
CREATE POLICY inspiration_images_owner ON inspiration_images TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY inspiration_images_system ON inspiration_images TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE generations ENABLE ROW LEVEL SECURITY;
ALTER TABLE generations FORCE ROW LEVEL SECURITY;
CREATE POLICY generations_owner ON generations TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY generations_system ON generations TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE assets ENABLE ROW LEVEL SECURITY;
ALTER TABLE assets FORCE ROW LEVEL SECURITY;
CREATE POLICY assets_owner ON assets TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY assets_system ON assets TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE asset_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE asset_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY asset_versions_owner ON asset_versions TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY asset_versions_system ON asset_versions TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY attempts_owner ON attempts TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY attempts_system ON attempts TO emblazon_system USING (true) WITH CHECK (true);

ALTER TABLE file_deletions ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_deletions FORCE ROW LEVEL SECURITY;
CREATE POLICY file_deletions_owner ON file_deletions TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY file_deletions_system ON file_deletions TO emblazon_system USING (true) WITH CHECK (true);
