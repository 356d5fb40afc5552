/** A part of the tree and what it may know. The first zone whose pattern fits a file is its zone. */
export interface Zone {
  readonly name: string;
  readonly files: RegExp;
  /** Workspaces of ours that may be imported, by package name; `"type-only"` bars their values. */
  readonly packages: Readonly<Record<string, "value" | "type-only">>;
  /** Folders of the same workspace that must not be imported, and why. */
  readonly barred?: readonly Barred[];
  /** False where the code must also run in a browser. */
  readonly node: boolean;
}

export interface Barred {
  readonly name: string;
  /** Tested against the imported file's path; `$1` stands for the importer's first group. */
  readonly files: (importer: RegExpMatchArray) => RegExp;
}

const folder = (name: string, path: string): Barred => ({
  name,
  files: () => new RegExp(`^apps/server/src/${path}`),
});
const features = folder("features", "features/");
const engines = folder("engines", "engines/");
const schema = folder("schema", "schema/");
const pictures = folder("pictures", "pictures/");
const main = folder("main", "main\\.ts$");

const otherFeatures: Barred = {
  name: "another feature",
  files: ([, own = ""]) => new RegExp(`^apps/server/src/features/(?!${own}/)[^/]+/`),
};

const SERVER = {
  "@emblazon/contract": "value",
  "@emblazon/logo": "value",
  "@emblazon/effects": "value",
  "@emblazon/failover": "value",
} as const;

/** Ordered: the particular before the general. */
export const ZONES: readonly Zone[] = [
  { name: "contract", files: /^packages\/contract\//, packages: {}, node: false },
  {
    name: "logo's node edge",
    files: /^packages\/logo\/src\/node\//,
    packages: { "@emblazon/contract": "type-only" },
    node: true,
  },
  {
    name: "logo's bakery",
    files: /^packages\/logo\/(?:bake\/|[^/]+$)/,
    packages: { "@emblazon/contract": "value" },
    node: true,
  },
  {
    name: "logo",
    files: /^packages\/logo\//,
    packages: { "@emblazon/contract": "type-only" },
    node: false,
  },
  {
    name: "effects' node edge",
    files: /^packages\/effects\/src\/node\//,
    packages: { "@emblazon/contract": "type-only" },
    node: true,
  },
  {
    name: "effects' workshop",
    files: /^packages\/effects\/(?:scripts\/|[^/]+$)/,
    packages: { "@emblazon/contract": "value" },
    node: true,
  },
  {
    name: "effects",
    files: /^packages\/effects\//,
    packages: { "@emblazon/contract": "type-only" },
    node: false,
  },
  {
    name: "failover",
    files: /^packages\/failover\//,
    packages: { "@emblazon/contract": "type-only" },
    node: false,
  },
  {
    name: "client",
    files: /^packages\/client\//,
    packages: { "@emblazon/contract": "value" },
    node: false,
  },
  { name: "testkit", files: /^packages\/testkit\//, packages: {}, node: true },
  {
    name: "server's test support",
    files: /^apps\/server\/src\/(?:[^/]+\/)?testing\//,
    packages: { ...SERVER, "@emblazon/testkit": "value" },
    node: true,
  },
  {
    name: "server platform",
    files: /^apps\/server\/src\/platform\//,
    packages: { "@emblazon/contract": "value" },
    barred: [features, engines, schema, pictures, main],
    node: true,
  },
  {
    name: "server schema",
    files: /^apps\/server\/src\/schema\//,
    packages: { "@emblazon/contract": "value", "@emblazon/failover": "value" },
    barred: [features, engines, pictures, main],
    node: true,
  },
  {
    name: "server records",
    files: /^apps\/server\/src\/records\//,
    packages: { "@emblazon/contract": "value", "@emblazon/failover": "value" },
    barred: [features, engines, pictures, main],
    node: true,
  },
  {
    name: "server engines",
    files: /^apps\/server\/src\/engines\//,
    packages: SERVER,
    barred: [features, schema, main],
    node: true,
  },
  {
    name: "server pictures",
    files: /^apps\/server\/src\/pictures\//,
    packages: SERVER,
    barred: [features, engines, schema, main],
    node: true,
  },
  {
    name: "server mails",
    files: /^apps\/server\/src\/mails\//,
    packages: {},
    barred: [features, engines, schema, pictures, main],
    node: true,
  },
  {
    name: "a server feature",
    files: /^apps\/server\/src\/features\/([^/]+)\//,
    packages: SERVER,
    barred: [otherFeatures, main],
    node: true,
  },
  { name: "server", files: /^apps\/server\//, packages: SERVER, node: true },
  {
    name: "web's build",
    files: /^apps\/web\/(?:scripts\/|[^/]+$)/,
    packages: {
      "@emblazon/contract": "value",
      "@emblazon/logo": "value",
      "@emblazon/effects": "value",
    },
    node: true,
  },
  {
    name: "web",
    files: /^apps\/web\//,
    packages: {
      "@emblazon/contract": "value",
      "@emblazon/client": "value",
      "@emblazon/logo": "value",
      "@emblazon/effects": "value",
    },
    node: false,
  },
  {
    name: "cli",
    files: /^apps\/cli\//,
    packages: {
      "@emblazon/contract": "value",
      "@emblazon/logo": "value",
      "@emblazon/effects": "value",
      "@emblazon/client": "value",
      "@emblazon/server": "value",
    },
    node: true,
  },
  {
    name: "acceptance",
    files: /^acceptance\//,
    packages: { "@emblazon/testkit": "value" },
    node: true,
  },
  {
    name: "benchmarks",
    files: /^benchmarks\//,
    packages: {
      "@emblazon/testkit": "value",
      "@emblazon/logo": "value",
      "@emblazon/effects": "value",
      "@emblazon/failover": "value",
    },
    node: true,
  },
];
