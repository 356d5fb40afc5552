import type { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import type { FieldProblem } from "../errors/app-error.ts";

/** What zod says about one value. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Names that the schema does not know, when that is the issue. */
  readonly keys?: readonly string[];
}

/** The error of a request whose fields do not fit, from zod's issues. */
export function validationError(issues: readonly Issue[]): AppError {
  const fields = issues.flatMap(toFields);
  const detail = `Mend ${fields.map(({ field }) => field || "the body").join(", ")} and try again.`;
  return new AppError("validation_failed", detail, { fields });
}

/** The same from a ZodError that a handler met itself, as with the fields of a form. */
export function zodErrorToAppError(error: z.core.$ZodError): AppError {
  return validationError(
    error.issues.map((issue) => ({
      path: issue.path,
      message: issue.message,
      ...(issue.code === "unrecognized_keys" ? { keys: issue.keys } : {}),
    })),
  );
}

function toFields({ path, message, keys }: Issue): FieldProblem[] {
  const dotted = path.map(String).map(shown);
  if (keys === undefined) return [{ field: dotted.join("."), message }];
  return keys.map((key) => ({
    field: [...dotted, shown(key)].join("."),
    message: "is not a field of this call",
  }));
}

/** A name that a client made up is shown, but not at any length. */
function shown(name: string): string {
  return name.length <= 100 ? name : `${name.slice(0, 100)}…`;
}
