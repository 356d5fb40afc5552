import type { SqlEngine, SqlStatement } from "../../platform/database/sql-engine.ts";

export interface Recorder {
  readonly engine: SqlEngine;
  /** The statements that `work` sent, as they were sent. */
  record(work: () => Promise<unknown>): Promise<SqlStatement[]>;
}

/** An engine that can be asked what it was asked. */
export function recordStatements(engine: SqlEngine): Recorder {
  let recorded: SqlStatement[] = [];
  return {
    engine: {
      kind: engine.kind,
      session: (work) =>
        engine.session((session) =>
          work({
            query: (statement) => {
              recorded.push(statement);
              return session.query(statement);
            },
            script: (text) => session.script(text),
          }),
        ),
      listen: (channel, onNotify, onGap) => engine.listen(channel, onNotify, onGap),
      joinWorkers: (whenAlone) => engine.joinWorkers(whenAlone),
      close: () => engine.close(),
    },
    record: async (work) => {
      recorded = [];
      await work();
      return [...recorded];
    },
  };
}
