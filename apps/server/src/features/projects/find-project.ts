import type { Project } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { notFound } from "../../records/ids.ts";
import type { Links } from "../../records/links.ts";
import { projects } from "../../schema/projects.ts";
import type { ProjectRow } from "../../schema/projects.ts";
import { presentProjects } from "./present-projects.ts";

/** @throws AppError `not_found` for what is not there and for what belongs to someone else */
export async function findProjectRow(tx: Tx, id: string): Promise<ProjectRow> {
  const [row] = await tx.select().from(projects).where(eq(projects.id, id));
  if (!row) throw notFound();
  return row;
}

export async function showProject(tx: Tx, row: ProjectRow, links: Links): Promise<Project> {
  const [shown] = await presentProjects(tx, [row], links);
  if (!shown) throw notFound();
  return shown;
}
