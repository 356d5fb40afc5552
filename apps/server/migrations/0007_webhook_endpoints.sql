-- Addresses that people want to be told at when their work ends, and what is sent there.

CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  url text NOT NULL,
  events jsonb NOT NULL,
  sealed_secret text NOT NULL,
  -- Since when nothing has got through.
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text CHECK (disabled_reason IN ('owner', 'gone', 'failing')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, owner_id),
  CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
);
CREATE INDEX webhook_endpoints_owner ON webhook_endpoints (owner_id, id DESC);
REVOKE INSERT, UPDATE, DELETE ON webhook_endpoints FROM emblazon_app;

-- Written with what they tell of, by whoever's work ends, and sent afterwards. No reference to users:
-- it would lock the account while the work is locked, and deleting an account locks in that order.
CREATE TABLE endpoint_deliveries (
  id uuid PRIMARY KEY,
  owner_id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  event text NOT NULL,
  -- The body, byte for byte as it is signed and sent in every attempt.
  payload text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  -- Counts the jobs that were asked for: only the latest may send.
  turn integer NOT NULL DEFAULT 0,
  response_status integer,
  error text,
  ms integer,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (endpoint_id, owner_id) REFERENCES webhook_endpoints (id, owner_id)
    ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX endpoint_deliveries_endpoint ON endpoint_deliveries (endpoint_id, owner_id, id DESC);
CREATE INDEX endpoint_deliveries_created ON endpoint_deliveries (created_at);

DO $policies$
DECLARE
  of_table text;
BEGIN
  FOREACH of_table IN ARRAY ARRAY['webhook_endpoints', 'endpoint_deliveries'] LOOP
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
