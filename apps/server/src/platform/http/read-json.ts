import { isUtf8 } from "node:buffer";
import { AppError } from "../errors/app-error.ts";
import type { App } from "./app.ts";
import { isDeeperThan, MAX_JSON_DEPTH } from "./json-depth.ts";

/**
 * Takes JSON bodies and no text: in UTF-8 (RFC 8259, section 8.1), nested as deep as a stack bears,
 * and without the names that would reach an object's prototype.
 */
export function readJsonCarefully(app: App): void {
  app.removeContentTypeParser(["text/plain", "application/json"]);
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    (request, bytes, done) => {
      if (!isUtf8(bytes)) return done(new AppError("invalid_json", "Send a body in UTF-8."));
      const text = bytes.toString("utf8");
      if (isDeeperThan(text, MAX_JSON_DEPTH)) {
        const detail = `Send a body that nests at most ${MAX_JSON_DEPTH} levels deep.`;
        return done(new AppError("invalid_json", detail));
      }
      void parse(request, text, done);
    },
  );
}
