import type { Asset, Project } from "@emblazon/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { projectKeys } from "../live/query-keys.ts";
import { Icon } from "../ui/icon.tsx";
import type { Neighbours } from "./neighbours.ts";

export interface LogoTopLineProps {
  readonly asset: Asset;
  readonly around: Neighbours;
}

/** The way back to the project, and to the logos beside this one. */
export function LogoTopLine({ asset, around }: LogoTopLineProps): ReactElement {
  const client = useClient();
  const projectId = asset.project_id;
  const project = useQuery<Project>({
    queryKey: projectKeys.one(projectId ?? ""),
    queryFn: ({ signal }) => client.projects.get(projectId ?? "", signal),
    enabled: projectId !== null,
  });
  return (
    <nav aria-label="In this project" className="mb-2 flex items-center justify-between gap-4">
      {projectId === null ? (
        <span />
      ) : (
        <Link
          to="/projects/$projectId"
          params={{ projectId }}
          className="inline-flex min-h-11 min-w-0 items-center gap-2 text-sm font-medium text-ink-2 hover:text-ink"
        >
          <span className="rtl:-scale-x-100">
            <Icon of={ArrowLeft} size={16} />
          </span>
          <bdi className="truncate">{project.data?.name ?? "The project"}</bdi>
        </Link>
      )}
      <div className="flex items-center gap-1">
        {around.number === 0 ? null : (
          <span className="figures me-2 text-ink-3">
            {around.number} of {around.total}
          </span>
        )}
        <Beside id={around.previousId} label="Previous logo" icon={ChevronLeft} />
        <Beside id={around.nextId} label="Next logo" icon={ChevronRight} />
      </div>
    </nav>
  );
}

interface BesideProps {
  readonly id: string | null;
  readonly label: string;
  readonly icon: LucideIcon;
}

function Beside({ id, label, icon }: BesideProps): ReactElement {
  const shape = "grid size-11 place-items-center rounded-control rtl:-scale-x-100";
  if (id === null) {
    return (
      <span className={`${shape} text-ink-3 opacity-40`}>
        <Icon of={icon} />
      </span>
    );
  }
  return (
    <Link
      to="/logos/$assetId"
      params={{ assetId: id }}
      search={(old) => old}
      resetScroll={false}
      aria-label={label}
      title={label}
      className={`${shape} text-ink-2 hover:bg-wash hover:text-ink`}
    >
      <Icon of={icon} />
    </Link>
  );
}
