import {
  backupCodes,
  confirmation,
  confirmSecondFactor as confirmBody,
  secondFactorProof,
  secondFactorSetup,
} from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../../platform/http/app.ts";
import { PROVES_ACCOUNT } from "../../../platform/http/route-access.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { beginSecondFactor } from "./begin-second-factor.ts";
import { renewBackupCodes, turnOffSecondFactor } from "./change-second-factor.ts";
import { confirmSecondFactor } from "./confirm-second-factor.ts";
import { provingCode } from "./proving-code.ts";

const tags = ["accounts"];
const config = { access: PROVES_ACCOUNT };

/** No answer here is kept for a repeated request: they hold secrets that are told once. */
export function registerSecondFactorRoutes(app: App, parts: AccountParts): void {
  registerSettingUp(app, parts);
  registerKeeping(app, parts);
}

function registerSettingUp(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/second-factor",
    {
      config,
      schema: {
        summary: "Begin to set up an authenticator app; its first code turns it on",
        tags,
        body: confirmation,
        response: { 200: secondFactorSetup },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      return beginSecondFactor(parts, principal, request.body.password);
    },
  );

  app.post(
    "/users/me/second-factor/confirm",
    {
      config,
      schema: {
        summary: "Turn it on; answers the back-up codes, and ends the account's other sessions",
        tags,
        body: confirmBody,
        response: { 200: backupCodes },
      },
    },
    async (request, reply) => {
      const { code } = request.body;
      return proving(parts, request, reply, (principal) =>
        confirmSecondFactor(parts, principal, { code, request }),
      );
    },
  );
}

function registerKeeping(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/second-factor/backup-codes",
    {
      config,
      schema: {
        summary: "New back-up codes; the earlier ones work no more",
        tags,
        body: secondFactorProof,
        response: { 200: backupCodes },
      },
    },
    async (request, reply) => {
      const { code } = request.body;
      return proving(parts, request, reply, ({ userId }) =>
        renewBackupCodes(parts, { userId, code, request }),
      );
    },
  );

  app.delete(
    "/users/me/second-factor",
    {
      config,
      schema: {
        summary: "Turn it off",
        tags,
        body: secondFactorProof,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { code } = request.body;
      await proving(parts, request, reply, ({ userId }) =>
        turnOffSecondFactor(parts, { userId, code, request }),
      );
      return reply.code(204).send(null);
    },
  );
}

async function proving<T>(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (principal: Principal) => Promise<T>,
): Promise<T> {
  const principal = await parts.identity.requireUser(request, reply);
  const { userId } = principal;
  return provingCode(parts, { userId, actorId: userId, request }, () => work(principal));
}
