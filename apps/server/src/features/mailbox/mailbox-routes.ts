import { mailMessage, mailSummary, page, pageQuery } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { ADMINISTERS } from "../../platform/http/route-access.ts";
import { idFromPath } from "../../records/ids.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { listMails, showMail } from "./find-mail.ts";
import { DEVELOPMENT, isMailboxOpen } from "./is-mailbox-open.ts";

const params = z.object({ id: z.string() });
const tags = ["administration"];
const CLOSED =
  "only administrators read the mails, although ENVIRONMENT is development: others reach this server, by HOST or TRUST_PROXY";

/** The mails that went out, wait, or are kept because there is no mail server. */
export function registerMailboxRoutes(app: App, parts: FeatureParts): void {
  const { config, database, identity, log } = parts;
  const isOpen = isMailboxOpen(config);
  if (isOpen) log.warn("anybody on this machine may read the mails: ENVIRONMENT is development");
  else if (config.environment === DEVELOPMENT) log.warn(CLOSED);
  const access = { access: isOpen ? { ownNamesOnly: true } : ADMINISTERS };
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!isOpen) await identity.requireUser(request, reply);
    reply.header("cache-control", "no-store");
  };

  app.get(
    "/admin/mail",
    {
      config: access,
      schema: {
        summary: "Everybody's mails of the last 30 days, newest first",
        tags,
        querystring: pageQuery,
        response: { 200: page(mailSummary) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      await admit(request, reply);
      return database.asSystem((tx) => listMails(tx, query));
    },
  );

  app.get(
    "/admin/mail/:id",
    {
      config: access,
      schema: {
        summary: "One mail with its words, while it has any",
        tags,
        params,
        response: { 200: mailMessage },
      },
    },
    async (request, reply) => {
      await admit(request, reply);
      const id = idFromPath(request.params.id);
      return database.asSystem((tx) => showMail(tx, id));
    },
  );
}
