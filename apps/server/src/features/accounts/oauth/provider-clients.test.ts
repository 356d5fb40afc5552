import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { GITHUB } from "./github-provider.ts";
import type { ProviderClient } from "./provider-client.ts";
import { createProviderClients } from "./provider-clients.ts";

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function openClient(issuer: string): ProviderClient | undefined {
  const provider = { id: "openid", name: "Ours", kind: "openid", issuer } as const;
  return createProviderClients([{ ...provider, clientId: "a", clientSecret: "b" }], {
    now: Date.now,
    github: GITHUB,
  }).get("openid");
}

const ASK = {
  redirectUri: "http://127.0.0.1:3000/back",
  ...{ state: "state", nonce: "nonce", verifier: "v".repeat(43) },
};

test("a provider cannot have this server ask another one of its own network", async () => {
  const neighbour = createServer((_request, response) => response.end("{}"));
  let connections = 0;
  neighbour.on("connection", () => (connections += 1));
  const inside = await listen(neighbour);
  let issuer = "";
  issuer = await listen(
    createServer((_request, response) => {
      const configuration = {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${inside}/token`,
        jwks_uri: `${inside}/keys`,
        response_types_supported: ["code"],
      };
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(configuration));
    }),
  );
  const client = openClient(issuer);
  expect((await client?.begin(ASK))?.origin).toBe(issuer);
  const answer = new URLSearchParams({ code: "code", state: "state", iss: issuer });
  await expect(client?.finish(ASK, answer)).rejects.toThrow();
  expect(connections).toBe(0);
});

test("a provider's redirect is not followed", async () => {
  const asked: (string | undefined)[] = [];
  const issuer = await listen(
    createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(302, { location: "/elsewhere" }).end();
    }),
  );
  await expect(openClient(issuer)?.begin(ASK)).rejects.toThrow();
  expect(asked).not.toContain("/elsewhere");
  expect(asked.length).toBeGreaterThan(0);
});

test("a provider that never stops talking is left", async () => {
  const left = Promise.withResolvers<void>();
  const issuer = await listen(
    createServer((_request, response) => {
      const more = (): void => {
        if (response.write(" ".repeat(10_000))) setImmediate(more);
        else response.once("drain", more);
      };
      response.on("close", () => left.resolve());
      response.setHeader("content-type", "application/json");
      more();
    }),
  );
  await expect(openClient(issuer)?.begin(ASK)).rejects.toThrow();
  await left.promise;
});
