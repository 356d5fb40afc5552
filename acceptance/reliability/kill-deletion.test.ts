import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { makePerson } from "../support/account.ts";
import { startOwnServer } from "../support/own-server.ts";
import { API, expectJson, expectProblem, makeProject, newVisitor } from "../support/suite.ts";

const PATIENCE = { timeout: 60_000 };

async function filesIn(dataDir: string): Promise<string[]> {
  const folders = ["assets", "renders"].map((kind) => join(dataDir, "files", kind));
  const found = await Promise.all(
    folders
      .filter((folder) => existsSync(folder))
      .map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  return found.flat().flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

describe.each(["embedded", "postgres"] as const)("kill -9 after a deletion, on %s", (database) => {
  test(
    "the account stays gone, and its files go after the next start",
    { timeout: 300_000 },
    async () => {
      const server = await requireOrSkip(() => startOwnServer(database));
      if (server === null) return;
      onTestFinished(() => server.dispose());
      const person = await makePerson(newVisitor(server.process.url));
      await makeProject(person.session, { num_variations: 12 });
      const others = newVisitor(server.process.url);
      const kept = await makeProject(others, { num_variations: 1 });
      expect((await filesIn(server.process.dataDir)).length).toBe(13);

      const { email, password } = person;
      const gone = await person.session.delete(`${API}/users/me`, { json: { password } });
      await server.process.kill9();
      expect(gone.status).toBe(204);
      await server.process.start();
      others.moveTo(server.process.url);
      const login = { email, password };
      expectProblem(await newVisitor(server.process.url).post(`${API}/auth/login`, login), 401);
      await vi.waitFor(
        async () => expect((await filesIn(server.process.dataDir)).length).toBe(1),
        PATIENCE,
      );
      expectJson(await others.get(`${API}/projects/${kept.projectId}`), 200);
    },
  );
});
