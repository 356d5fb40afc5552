import { AppError } from "../../errors/app-error.ts";
import { StartError } from "../../errors/start-error.ts";

/** "tuple concurrently updated": somebody else changed the same role at the same moment. */
export function isRoleRace(error: unknown): boolean {
  return error instanceof Error && /tuple concurrently (updated|deleted)/.test(error.message);
}

/** Why PostgreSQL cannot be used, as one sentence with what to do; other errors as they are. */
export function explainPostgresFailure(error: unknown, url: string): unknown {
  const reason = error instanceof AppError ? error.cause : error;
  if (!(reason instanceof Error) || error instanceof StartError) return error;
  const sentence = sentenceFor(sqlState(reason), new URL(url));
  if (sentence !== null) return new StartError(sentence, { cause: error });
  if (!(error instanceof AppError)) return error;
  return new StartError(
    `PostgreSQL at ${place(new URL(url))} does not answer (${reason.message}): ` +
      "start it, or mend DATABASE_URL, or leave DATABASE_URL out to use the embedded database.",
    { cause: error },
  );
}

function sqlState(error: Error): string {
  const source = error.cause instanceof Error ? error.cause : error;
  return "code" in source && typeof source.code === "string" ? source.code : "";
}

function place(url: URL): string {
  return `${url.hostname}:${url.port === "" ? "5432" : url.port}`;
}

function sentenceFor(state: string, url: URL): string | null {
  const user = decodeURIComponent(url.username) || "postgres";
  const database = decodeURIComponent(url.pathname.slice(1)) || user;
  switch (state) {
    case "28P01":
    case "28000":
      return `PostgreSQL refused the user ${user}: mend the user or the password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL has no database ${database}: run 'CREATE DATABASE "${database}"', or mend DATABASE_URL.`;
    case "42501":
      return (
        `The PostgreSQL user ${user} lacks rights: run this once as an administrator: ` +
        "CREATE ROLE emblazon_app NOLOGIN; CREATE ROLE emblazon_system NOLOGIN; " +
        `GRANT emblazon_app, emblazon_system TO "${user}"; ` +
        `GRANT CREATE ON DATABASE "${database}" TO "${user}"; ` +
        `GRANT CREATE, USAGE ON SCHEMA public TO "${user}" WITH GRANT OPTION;`
      );
    default:
      return null;
  }
}
