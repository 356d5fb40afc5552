import { adminEngineList, engineList, switchEngine } from "@emblazon/contract";
import type { AdminEngineList } from "@emblazon/contract";
import { sql } from "drizzle-orm";
import type { App } from "../../platform/http/app.ts";
import { languageTarget } from "../../engines/language/language-target.ts";
import { PLAN_BOOKING } from "../../engines/language/pay-for-calls.ts";
import { BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import { ADMINISTERS } from "../../platform/http/route-access.ts";
import { toDollars } from "../../records/dollars.ts";
import { readEngineRecords } from "../../records/failover/engine-figures.ts";
import { spentOn } from "../../records/failover/spending.ts";
import { notFound } from "../../records/ids.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { languageState, presentEngines } from "./present-engines.ts";

export function registerEngineRoutes(app: App, parts: FeatureParts): void {
  app.get(
    "/engines",
    {
      schema: {
        summary: "Every engine and model: the chain in its order, state, cost, latency",
        tags: ["engines"],
        response: { 200: engineList },
      },
    },
    async () => {
      const records = await readEngineRecords(parts.database, parts.now);
      return { engines: presentEngines(parts, records) };
    },
  );
  registerAdministering(app, parts);
}

function registerAdministering(app: App, parts: FeatureParts): void {
  const { identity, database, pictures } = parts;

  app.get(
    "/admin/engines",
    {
      config: { access: ADMINISTERS },
      schema: {
        summary: "The engines with what they cost today, and what is wrong with their file",
        tags: ["admin"],
        response: { 200: adminEngineList },
      },
    },
    async (request, reply) => {
      await identity.requireUser(request, reply);
      return listForAdministrators(parts);
    },
  );

  app.patch(
    "/admin/engines",
    {
      config: { access: ADMINISTERS },
      schema: {
        summary: "Switch a model off, or on again",
        tags: ["admin"],
        body: switchEngine,
        response: { 200: adminEngineList },
      },
    },
    async (request, reply) => {
      const { id, switched_off } = request.body;
      const { userId } = await identity.requireUser(request, reply);
      if (!canBeSwitched(pictures, id)) throw notFound();
      await database.asSystem(async (tx) => {
        await tx
          .insert(engineStates)
          .values({ target: id, switched_off })
          .onConflictDoUpdate({
            target: engineStates.target,
            set: { switched_off, updated_at: sql`now()` },
          });
        await writeAudit(tx, {
          event: switched_off ? "engine.switched_off" : "engine.switched_on",
          ownerId: userId,
          actorId: userId,
          request,
          detail: { engine: id },
        });
      });
      return listForAdministrators(parts);
    },
  );
}

/** Models, and our own engine as it is directed, where there is somebody to direct it. */
function canBeSwitched({ models, settings }: FeatureParts["pictures"], id: string): boolean {
  if (id === BUILT_IN_DIRECTED) return settings().language !== null;
  return models().some((known) => known.id === id);
}

async function listForAdministrators(parts: FeatureParts): Promise<AdminEngineList> {
  const { database, now, pictures } = parts;
  const records = await readEngineRecords(database, now);
  const { language } = pictures.settings();
  const target = language === null ? "" : languageTarget(language);
  return {
    engines: presentEngines(parts, records).map((engine) => {
      const booked = engine.id === BUILT_IN_DIRECTED ? target : engine.id;
      return {
        ...engine,
        spent_today_usd: toDollars(records.figures.get(booked)?.spentTodayMicros ?? 0),
        switched_off: records.states.get(engine.id)?.switched_off ?? false,
      };
    }),
    language: language && {
      model: language.model,
      vendor: language.vendor,
      state: languageState(language, records, now()),
      cost_usd: toDollars(language.priceMicros),
      spent_today_usd: toDollars(await spentOn(database, PLAN_BOOKING, now())),
    },
    problems: [...pictures.problems()],
  };
}
