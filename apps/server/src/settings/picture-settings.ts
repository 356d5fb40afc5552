import { z } from "zod";
import { setting, wholeNumber } from "./setting-kinds.ts";

/** Kinds of pictures by the ends of their names; what a file is, its content says. */
const EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic"] as const;

const extensions = z
  .string()
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim().toLowerCase().replace(/^\./, ""))
      .filter((part) => part !== ""),
  )
  .pipe(
    z
      .array(z.enum(EXTENSIONS, `write some of ${EXTENSIONS.join(", ")}, with commas between`))
      .min(1, "name at least one kind of picture"),
  );

/** Settings about pictures that are taken in and given out. */
export const pictureSettings = {
  MAX_FILE_SIZE_MB: wholeNumber(1, 200)
    .default(10)
    .meta(
      setting({ group: "Pictures", doc: "The largest picture that is taken in.", unit: "MiB" }),
    ),
  MAX_IMAGE_DIMENSION: wholeNumber(64, 16_384)
    .default(4096)
    .meta(
      setting({
        group: "Pictures",
        doc: "The longest side of a picture; larger uploads are scaled down, larger exports refused.",
        unit: "pixels",
      }),
    ),
  ALLOWED_EXTENSIONS: extensions.default(["jpg", "jpeg", "png", "webp", "avif"]).meta(
    setting({
      group: "Pictures",
      doc: "The kinds of photos that are taken in, told by their content: jpg, png, webp, avif; heic where the decoder has it.",
      defaultNote: "jpg,jpeg,png,webp,avif",
    }),
  ),
  DEFAULT_OUTPUT_QUALITY: wholeNumber(1, 100)
    .default(85)
    .meta(
      setting({
        group: "Pictures",
        doc: "The quality of JPEG and WebP pictures where nobody asks for another.",
      }),
    ),
};
