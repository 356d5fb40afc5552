-- Models of vendors: what each attempt at one costs and how to go on with it after a crash.
ALTER TABLE attempts
  -- Counts an asset's attempts at vendors from 1; null where an engine of our own was asked.
  ADD COLUMN number integer,
  ADD COLUMN vendor text,
  -- In millionths of a US dollar: what was put aside, and what it came to.
  ADD COLUMN price_micros bigint NOT NULL DEFAULT 0,
  ADD COLUMN cost_micros bigint,
  -- The vendor's own name for the job, written before it is waited for.
  ADD COLUMN job_id text,
  ADD COLUMN failure jsonb,
  ADD COLUMN wait_ms integer,
  ADD COLUMN started_ms bigint,
  ADD COLUMN ended_ms bigint;
CREATE UNIQUE INDEX attempts_number ON attempts (asset_id, number) WHERE number IS NOT NULL;
-- How every engine has done of late, ours too, is asked for in each list of them.
CREATE INDEX attempts_recent ON attempts (created_at);

-- What was put aside for attempts, and what they came to. Rows outlive whom they were made for:
-- what a vendor was paid today does not change with them.
CREATE TABLE engine_spending (
  attempt text PRIMARY KEY,
  owner_id uuid NOT NULL,
  vendor text NOT NULL,
  -- Since 1970, in UTC.
  day integer NOT NULL,
  micros bigint NOT NULL CHECK (micros >= 0),
  settled boolean NOT NULL DEFAULT false
);
CREATE INDEX engine_spending_user ON engine_spending (owner_id, day) INCLUDE (micros);
CREATE INDEX engine_spending_vendor ON engine_spending (vendor, day) INCLUDE (micros);
ALTER TABLE engine_spending ENABLE ROW LEVEL SECURITY;
ALTER TABLE engine_spending FORCE ROW LEVEL SECURITY;
CREATE POLICY engine_spending_owner ON engine_spending TO emblazon_app
  USING (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (owner_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY engine_spending_system ON engine_spending TO emblazon_system
  USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON engine_spending FROM emblazon_app;

-- How each model of a vendor's is, by `vendor/model`: shared by all processes.
CREATE TABLE engine_states (
  target text PRIMARY KEY,
  -- The breaker's state, as packages/failover has it; null for closed.
  breaker jsonb,
  -- Whether an administrator has switched it off.
  switched_off boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE engine_states ENABLE ROW LEVEL SECURITY;
ALTER TABLE engine_states FORCE ROW LEVEL SECURITY;
CREATE POLICY engine_states_app ON engine_states TO emblazon_app USING (false);
CREATE POLICY engine_states_system ON engine_states TO emblazon_system USING (true) WITH CHECK (true);
REVOKE ALL ON engine_states FROM emblazon_app;
