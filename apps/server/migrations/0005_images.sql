-- Pictures made of pixels: a photo and what an effect makes of it, or of any other asset.
ALTER TABLE generations DROP CONSTRAINT generations_kind_check;
ALTER TABLE generations ADD CONSTRAINT generations_kind_check CHECK (kind IN ('logo', 'effect'));
ALTER TABLE assets DROP CONSTRAINT assets_kind_check;
ALTER TABLE assets ADD CONSTRAINT assets_kind_check CHECK (kind IN ('logo', 'image'));

-- What an image was made with, beside the photo, which lies among its files.
ALTER TABLE assets ADD COLUMN effect jsonb;
CREATE INDEX assets_images ON assets (owner_id, id DESC) WHERE effect IS NOT NULL;
