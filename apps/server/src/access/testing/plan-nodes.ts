import { z } from "zod";

/** One step of a plan, as `EXPLAIN (FORMAT JSON)` names it. */
export interface PlanNode {
  readonly kind: string;
  readonly table: string | undefined;
  readonly index: string | undefined;
}

interface RawNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string | undefined;
  readonly "Index Name"?: string | undefined;
  readonly Plans?: RawNode[] | undefined;
}

const rawNode: z.ZodType<RawNode> = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  get Plans() {
    return z.array(rawNode).optional();
  },
});

const explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: rawNode })]) })]);

/** All steps of the plan that the rows of an EXPLAIN describe. */
export function planNodes(rows: unknown): PlanNode[] {
  const [
    {
      "QUERY PLAN": [{ Plan }],
    },
  ] = explained.parse(rows);
  return walk(Plan);
}

function walk(node: RawNode): PlanNode[] {
  const own = {
    kind: node["Node Type"],
    table: node["Relation Name"],
    index: node["Index Name"],
  };
  return [own, ...(node.Plans ?? []).flatMap(walk)];
}
