-- Refining: which logo a generation started from and what was made of the person's words; and the
-- shape of each finished logo as a short text, by which those that look alike are found.
ALTER TABLE generations ADD COLUMN parent_asset_id uuid;
ALTER TABLE generations ADD COLUMN refinement jsonb;
ALTER TABLE generations ADD FOREIGN KEY (parent_asset_id, owner_id) REFERENCES assets (id, owner_id)
  ON DELETE SET NULL (parent_asset_id);
CREATE INDEX generations_parent ON generations (parent_asset_id) WHERE parent_asset_id IS NOT NULL;

ALTER TABLE assets ADD COLUMN fingerprint text;
CREATE INDEX assets_fingerprints ON assets (owner_id, id DESC) WHERE fingerprint IS NOT NULL;
