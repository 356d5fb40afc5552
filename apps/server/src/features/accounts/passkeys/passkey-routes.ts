import {
  confirmation,
  createPasskey,
  passkey,
  passkeyLogin,
  passkeyOptions,
  passkeyPatch,
  passkeys,
  signedIn,
} from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../../platform/http/app.ts";
import {
  OWN_ACCOUNT,
  PROOF_WORDS,
  PROVES_ACCOUNT,
  SIGNS_IN,
} from "../../../platform/http/route-access.ts";
import { idFromPath } from "../../../records/ids.ts";
import type { AccountParts } from "../account-parts.ts";
import { ceremonyCookie } from "../ceremony-cookie.ts";
import { requireFreshProof } from "../require-fresh-proof.ts";
import { addPasskey } from "./add-passkey.ts";
import { askForNewPasskey, askForPasskey } from "./ask-for-passkey.ts";
import { listPasskeys, removePasskey, renamePasskey } from "./keep-passkeys.ts";
import { signInWithPasskey } from "./sign-in-with-passkey.ts";

const tags = ["accounts"];
const params = z.object({ id: z.string() });

export function registerPasskeyRoutes(app: App, parts: AccountParts): void {
  registerSigningIn(app, parts);
  registerAdding(app, parts);
  registerKeeping(app, parts);
}

function registerSigningIn(app: App, parts: AccountParts): void {
  const cookie = ceremonyCookie(parts.config);
  const config = { access: SIGNS_IN };

  app.post(
    "/auth/passkey/options",
    {
      config,
      schema: {
        summary: "Begin to sign in with a passkey",
        tags,
        response: { 200: passkeyOptions },
      },
    },
    async (request, reply) => askForPasskey(parts, request, cookie.hold(request, reply)),
  );

  app.post(
    "/auth/passkey/login",
    {
      config,
      schema: {
        summary: "Sign in with a passkey; it counts as two factors",
        tags,
        body: passkeyLogin,
        response: { 200: signedIn },
      },
    },
    async (request, reply) => {
      const browser = cookie.read(request) ?? "";
      return signInWithPasskey(parts, { input: request.body, request, reply, browser });
    },
  );
}

function registerAdding(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/passkeys/options",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Begin to add a passkey; the password is needed where the account has one",
        tags,
        body: confirmation.nullish(),
        response: { 200: passkeyOptions },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const password = request.body?.password;
      return askForNewPasskey(parts, principal, { password, request });
    },
  );

  app.post(
    "/users/me/passkeys",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Add the passkey that the browser made",
        tags,
        body: createPasskey,
        response: { 201: passkey },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const made = await addPasskey(parts, { principal, input: request.body, request });
      return reply.code(201).send(made);
    },
  );
}

function registerKeeping(app: App, parts: AccountParts): void {
  const { identity } = parts;
  const config = { access: OWN_ACCOUNT };

  app.get(
    "/users/me/passkeys",
    {
      config,
      schema: {
        summary: "The account's passkeys, newest first",
        tags,
        response: { 200: passkeys },
      },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      return listPasskeys(parts, userId);
    },
  );

  app.patch(
    "/users/me/passkeys/:id",
    {
      config,
      schema: {
        summary: "Rename a passkey",
        tags,
        params,
        body: passkeyPatch,
        response: { 200: passkey },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { userId } = await identity.requireUser(request, reply);
      return renamePasskey(parts, { userId, id }, request.body.name);
    },
  );

  app.delete(
    "/users/me/passkeys/:id",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Delete a passkey, unless it is the last way in",
        description: PROOF_WORDS,
        tags,
        params,
        body: confirmation.nullish(),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.requireUser(request, reply);
      await requireFreshProof(parts, principal, { password: request.body?.password, request });
      await removePasskey(parts, { userId: principal.userId, id }, request);
      return reply.code(204).send(null);
    },
  );
}
