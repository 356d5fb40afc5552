import type { Project } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { projectKeys } from "../live/query-keys.ts";
import { QueryProblem } from "../ui/query-problem.tsx";
import { ProjectDesk } from "./project-desk.tsx";
import { ProjectSkeleton } from "./project-skeleton.tsx";

/** A business, its brief, and every round of logos drawn for it. */
export function ProjectPage(): ReactElement {
  const { projectId } = useParams({ from: "/projects/$projectId" });
  const client = useClient();
  const project = useQuery<Project>({
    queryKey: projectKeys.one(projectId),
    queryFn: ({ signal }) => client.projects.get(projectId, signal),
  });
  usePageTitle(project.data?.name ?? "Project");
  if (project.data !== undefined) return <ProjectDesk key={projectId} project={project.data} />;
  if (project.error !== null) {
    return <QueryProblem error={project.error} onRetry={() => void project.refetch()} />;
  }
  return <ProjectSkeleton />;
}
