-- Accounts: who people are, how they prove it, what was sent to them, and what is written down of it.

-- A guest has no mail; whoever has one is a user. `email_key` is the form that a mail is found by.
ALTER TABLE users
  ADD COLUMN email text,
  ADD COLUMN email_key text UNIQUE,
  ADD COLUMN email_verified_at timestamptz,
  ADD COLUMN full_name text NOT NULL DEFAULT '',
  ADD COLUMN role text NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'admin')),
  ADD COLUMN password_hash text,
  ADD COLUMN disabled_at timestamptz,
  ADD CHECK ((kind = 'user') = (email IS NOT NULL)),
  ADD CHECK ((email IS NULL) = (email_key IS NULL)),
  ADD CHECK (kind = 'user' OR role = 'user');
CREATE INDEX users_kind ON users (kind, id DESC);

-- People change nothing of this by themselves but their name: mail, role and password go through
-- the system, which asks for proof first.
REVOKE INSERT, UPDATE, DELETE ON users FROM emblazon_app;
GRANT UPDATE (full_name) ON users TO emblazon_app;

ALTER TABLE sessions
  ADD COLUMN method text NOT NULL DEFAULT 'guest'
    CHECK (method IN ('guest', 'password', 'passkey', 'oauth')),
  ADD COLUMN ip text,
  ADD COLUMN user_agent text NOT NULL DEFAULT '',
  ADD UNIQUE (id, owner_id);
REVOKE INSERT, UPDATE, DELETE ON sessions FROM emblazon_app;

-- A session's refresh tokens, of which one is unspent. A spent one that comes back ends the session.
CREATE TABLE refresh_tokens (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  session_id uuid NOT NULL,
  token_hash text NOT NULL UNIQUE,
  spent_at timestamptz,
  successor_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  FOREIGN KEY (session_id, owner_id) REFERENCES sessions (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_owner ON refresh_tokens (owner_id);
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);

-- What the links in mails carry.
CREATE TABLE email_tokens (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('verify', 'reset', 'change')),
  token_hash text NOT NULL UNIQUE,
  email text NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX email_tokens_owner ON email_tokens (owner_id);
CREATE INDEX email_tokens_expiry ON email_tokens (expires_at);

-- An authenticator app; asked for once its first code has confirmed it.
CREATE TABLE second_factors (
  owner_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  sealed_secret text NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE backup_codes (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX backup_codes_owner ON backup_codes (owner_id);

CREATE TABLE passkeys (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  credential_id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  counter bigint NOT NULL,
  transports jsonb NOT NULL,
  name text NOT NULL,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX passkeys_owner ON passkeys (owner_id);

-- Sign-ins under way: a challenge that a passkey answers, a state that a provider sends back. Each
-- is taken once. Whoever begins one may be nobody yet.
CREATE TABLE ceremonies (
  id uuid PRIMARY KEY,
  owner_id uuid REFERENCES users (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('passkey-create', 'passkey-login', 'oauth')),
  secret_hash text NOT NULL,
  detail jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ceremonies_expiry ON ceremonies (expires_at);
CREATE INDEX ceremonies_owner ON ceremonies (owner_id);

CREATE TABLE oauth_accounts (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  provider text NOT NULL,
  subject text NOT NULL,
  email text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider, subject)
);
CREATE INDEX oauth_accounts_owner ON oauth_accounts (owner_id);

CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name text NOT NULL,
  prefix text NOT NULL,
  key_hash text NOT NULL UNIQUE,
  scopes jsonb NOT NULL,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz
);
CREATE INDEX api_keys_owner ON api_keys (owner_id, id DESC);
REVOKE INSERT, UPDATE, DELETE ON refresh_tokens, email_tokens, second_factors, backup_codes,
  passkeys, ceremonies, oauth_accounts, api_keys FROM emblazon_app;

-- Mails, written with what they tell of and sent afterwards. The words of a sent one are struck out.
CREATE TABLE mail_outbox (
  id uuid PRIMARY KEY,
  owner_id uuid REFERENCES users (id) ON DELETE CASCADE,
  recipient text NOT NULL,
  subject text NOT NULL,
  html text,
  body text,
  status text NOT NULL CHECK (status IN ('waiting', 'sent', 'refused', 'kept')),
  tries integer NOT NULL DEFAULT 0,
  -- Whoever is sending it has it until then.
  claimed_until timestamptz,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE INDEX mail_outbox_owner ON mail_outbox (owner_id);
CREATE INDEX mail_outbox_created ON mail_outbox (created_at);

-- What bears on security. Rows outlive the people they speak of, and nobody changes them.
CREATE TABLE audit_log (
  id uuid PRIMARY KEY,
  owner_id uuid,
  actor_id uuid,
  event text NOT NULL,
  ip text,
  user_agent text NOT NULL DEFAULT '',
  detail jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_log_owner ON audit_log (owner_id, id DESC);
CREATE INDEX audit_log_event ON audit_log (event, id DESC);
CREATE INDEX audit_log_created ON audit_log (created_at);
REVOKE INSERT, UPDATE, DELETE ON audit_log FROM emblazon_app;
REVOKE UPDATE ON audit_log FROM emblazon_system;

-- Call-backs of others that were taken in, each once.
CREATE TABLE webhook_deliveries (
  provider text NOT NULL,
  event_id text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, event_id)
);
CREATE INDEX webhook_deliveries_received ON webhook_deliveries (received_at);

-- How much of a limit is used up. Lost in a crash, which does no harm: every window is short.
CREATE UNLOGGED TABLE rate_limits (
  bucket text PRIMARY KEY,
  used integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX rate_limits_ends ON rate_limits (ends_at);

-- What a person's files weigh, so that it can be added up from an index alone.
ALTER TABLE assets ADD COLUMN size_bytes bigint NOT NULL DEFAULT 0;
UPDATE assets SET size_bytes =
  (SELECT coalesce(sum((file ->> 'bytes')::bigint), 0) FROM jsonb_array_elements(files) file);
ALTER TABLE asset_versions ADD COLUMN size_bytes bigint NOT NULL DEFAULT 0;
UPDATE asset_versions SET size_bytes =
  (SELECT coalesce(sum((file ->> 'bytes')::bigint), 0) FROM jsonb_array_elements(files) file);
CREATE FUNCTION weigh_files() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $weigh$
BEGIN
  NEW.size_bytes := (SELECT coalesce(sum((file ->> 'bytes')::bigint), 0)
    FROM jsonb_array_elements(NEW.files) file);
  RETURN NEW;
END
$weigh$;
CREATE TRIGGER assets_weigh_files BEFORE INSERT OR UPDATE OF files ON assets
  FOR EACH ROW EXECUTE FUNCTION weigh_files();
CREATE TRIGGER asset_versions_weigh_files BEFORE INSERT OR UPDATE OF files ON asset_versions
  FOR EACH ROW EXECUTE FUNCTION weigh_files();
-- Their second columns are those of the references: without statistics, which the embedded database
-- never takes, each row that is deleted would else lead through all rows of its owner.
CREATE INDEX assets_sizes ON assets (owner_id, project_id) INCLUDE (size_bytes);
CREATE INDEX asset_versions_sizes ON asset_versions (owner_id, asset_id) INCLUDE (size_bytes);
CREATE INDEX inspiration_images_sizes ON inspiration_images (owner_id, project_id) INCLUDE (bytes);
CREATE INDEX generations_unfinished ON generations (owner_id)
  WHERE status IN ('queued', 'running');

-- Streams are deleted with their owner, to whom no reference ties them.
CREATE INDEX event_streams_owner ON event_streams (owner_id);

-- An event is of its stream's owner: the reference did not carry owner_id yet.
ALTER TABLE event_streams ADD UNIQUE (id, owner_id);
ALTER TABLE events
  DROP CONSTRAINT events_stream_id_fkey,
  ADD FOREIGN KEY (stream_id, owner_id) REFERENCES event_streams (id, owner_id) ON DELETE CASCADE;

-- What a guest made goes over to their account with its owner_id, table by table within one
-- transaction: until its end the references between these tables may be at odds.
DO $deferrable$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS of_table, conname
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND array_length(conkey, 1) = 2
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE',
      reference.of_table, reference.conname);
  END LOOP;
END
$deferrable$;

-- Rows of one person: they see their own; what they may do with them is said by the rights above.
DO $policies$
DECLARE
  of_table text;
BEGIN
  FOREACH of_table IN ARRAY ARRAY['refresh_tokens', 'email_tokens', 'second_factors', 'backup_codes',
    'passkeys', 'ceremonies', 'oauth_accounts', 'api_keys', 'mail_outbox', 'audit_log'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', of_table);
    EXECUTE format('CREATE POLICY %I ON %I TO emblazon_app '
      'USING (owner_id = (SELECT nullif(current_setting(''app.user_id'', true), '''')::uuid)) '
      'WITH CHECK (owner_id = (SELECT nullif(current_setting(''app.user_id'', true), '''')::uuid))',
      of_table || '_owner', of_table);
    EXECUTE format('CREATE POLICY %I ON %I TO emblazon_system USING (true) WITH CHECK (true)',
      of_table || '_system', of_table);
  END LOOP;
END
$policies$;

-- Rows of nobody: the system's alone.
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY webhook_deliveries_app ON webhook_deliveries TO emblazon_app USING (false);
CREATE POLICY webhook_deliveries_system ON webhook_deliveries TO emblazon_system
  USING (true) WITH CHECK (true);
ALTER TABLE rate_limits ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_limits FORCE ROW LEVEL SECURITY;
CREATE POLICY rate_limits_app ON rate_limits TO emblazon_app USING (false);
CREATE POLICY rate_limits_system ON rate_limits TO emblazon_system USING (true) WITH CHECK (true);
REVOKE ALL ON webhook_deliveries, rate_limits, mail_outbox FROM emblazon_app;
