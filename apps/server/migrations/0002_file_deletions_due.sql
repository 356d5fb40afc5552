-- A note may also be written before its files are, and taken back once their rows are there: what a
-- crash in between leaves behind is then deleted, but not while the rows may still come.
ALTER TABLE file_deletions ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
