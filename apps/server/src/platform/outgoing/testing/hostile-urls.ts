/** An address that leads inward, or is none that may be asked, however it is written. */
export interface HostileUrl {
  /** Of the table of attacks. */
  readonly rows: string;
  readonly url: string;
}

const those = (rows: string, urls: readonly string[]): HostileUrl[] =>
  urls.map((url) => ({ rows, url }));
const http = (host: string): string => `http://${host}/`;

const LOOPBACK = those(
  "S01-S06",
  ["127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "127.0.0.1.", "0"].map(http),
);

const NUMBERS = those(
  "S07-S13",
  [
    ...["2130706433", "0x7f000001", "0x7f.0x0.0x0.0x1", "017700000001", "0177.0.0.1"],
    ...["00000177.0.0.1", "%31%32%37.0.0.1"],
  ].map(http),
);

const NAMES = those(
  "S14-S17",
  [
    ...["①②⑦.⓪.⓪.①", "127。0。0。1", "ⓛocalhost", "LOCALHOST", "localhost.", "foo.localhost"],
    ...["１２７.０.０.１", "127．0．0．1", "127｡0｡0｡1", "localhost.localhost", "lo\u00ADcalhost"],
  ].map(http),
);

const IPV6 = those(
  "S18-S24",
  [
    ...["[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
    ...["[::ffff:0:127.0.0.1]", "[::127.0.0.1]", "[::ffff:8.8.8.8]"],
  ].map(http),
);

const TRANSLATED = those(
  "S25-S29",
  [
    ...["[64:ff9b::7f00:1]", "[64:ff9b:1::a9fe:a9fe]", "[2002:7f00:1::]", "[2001:0:7f00:1::]"],
    ...["[fe80::5efe:7f00:1]", "[64:ff9b::8.8.8.8]"],
  ].map(http),
);

const LOCAL_IPV6 = those(
  "S30-S36",
  [
    ...["[fe80::1]", "[fe80::1%25eth0]", "[fe80::1%eth0]", "[fc00::1]", "[fd00:ec2::254]"],
    ...["[fec0::1]", "[ff02::1]", "[100::1]", "[100:0:0:1::1]", "[2001:db8::1]", "[3fff::1]"],
    ...["[5f00::1]", "[2001:20::1]", "[2001:2::1]", "[2620:4f:8000::1]", "[4000::1]"],
  ].map(http),
);

const METADATA = those(
  "S37-S45",
  [
    ...["169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518"],
    ...["[::ffff:a9fe:a9fe]", "metadata.google.internal", "100.100.100.200", "192.0.0.192"],
    ...["168.63.129.16", "169.254.170.2", "metadata"],
  ].map(http),
);

const PRIVATE = those(
  "S46-S56",
  [
    ...["10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0"],
    ...["192.168.255.255", "100.64.0.0", "100.127.255.255", "192.0.2.1", "198.18.0.1"],
    ...["198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255"],
    ...["240.0.0.1", "255.255.255.255", "192.88.99.1", "0.0.0.0", "0.255.255.255"],
  ].map(http),
);

const USERS = those("S57-S63", [
  "http://example.com@127.0.0.1/",
  "http://127.0.0.1:80@example.com/",
  "http://127.0.0.1%2f@example.com/",
  "http://1.1.1.1 &@127.0.0.1/",
  "http://a:b@example.com/",
  "http://@example.com/",
  "http://:@example.com/",
  String.raw`http://example.com:80\@127.0.0.1/`,
  String.raw`http://example.com\@127.0.0.1/`,
  "http://example.com&@127.0.0.1#@example.com/",
]);

const SLASHES = those("S64-S69", [
  "http:127.0.0.1",
  "http:/127.0.0.1",
  "http:///127.0.0.1",
  "http:example.com/a.png",
  "http:///example.com/a.png",
  String.raw`http:\\127.0.0.1\ `.trim(),
  String.raw`http:\\example.com\a.png`,
  "http://exa\tmple.com/",
  "http://exa\nmple.com/",
  "http://127.0.0.1#@example.com/",
  "http://127.0.0.1?@example.com/",
  " http://example.com/",
  "http://example.com/ ",
]);

const MALFORMED = those("S70-S74", [
  "http://127.0.0.1%00/",
  "http://example.com%00/",
  "http://example.com%0d%0aHost:%20127.0.0.1/",
  "//169.254.169.254/",
  "/etc/passwd",
  "",
  `http://example.com/${"a".repeat(8 * 1024)}`,
  "http://256.256.256.256/",
  "http://example.com:0/",
  "http://example.com:65536/",
  "http://",
  "http://[::1",
  "http://1.2.3.4.5/",
]);

const SCHEMES = those("S75-S83", [
  "file:///etc/passwd",
  "FILE:///etc/passwd",
  "file://localhost/etc/passwd",
  "ftp://example.com/a.png",
  "gopher://127.0.0.1:6379/_INFO",
  "dict://127.0.0.1:11211/stats",
  "ldap://127.0.0.1/",
  "data:image/png;base64,iVBORw0KGgo=",
  "data:text/html,<script>",
  "javascript:alert(1)",
  "blob:http://example.com/0190b2c0-0000-7000-8000-000000000000",
  "jar:http://example.com/a.zip!/a.png",
  "ws://example.com/",
  "wss://example.com/",
  "view-source:http://example.com/",
  "about:blank",
  "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
]);

const PORTS = those(
  "S84-S86",
  [22, 25, 81, 3000, 3306, 5432, 6379, 8080, 8443, 9200, 11_211].map((port) =>
    http(`pictures.example.com:${port}`),
  ),
);

/** All that can be told from the text of an address alone. */
export const HOSTILE_URLS: readonly HostileUrl[] = [
  ...LOOPBACK,
  ...NUMBERS,
  ...NAMES,
  ...IPV6,
  ...TRANSLATED,
  ...LOCAL_IPV6,
  ...METADATA,
  ...PRIVATE,
  ...USERS,
  ...SLASHES,
  ...MALFORMED,
  ...SCHEMES,
  ...PORTS,
];

/** What names of others lead to that must not be followed (S87-S90). */
export const INWARD_ADDRESSES: readonly string[] = [
  ...["127.0.0.1", "0.0.0.0", "10.0.0.5", "172.16.0.1", "192.168.1.1", "100.100.100.200"],
  ...["169.254.169.254", "168.63.129.16", "192.0.0.192", "224.0.0.1", "255.255.255.255"],
  ...["::1", "::", "::ffff:127.0.0.1", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1"],
  ...["2002:7f00:1::", "2001:0:7f00:1::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254"],
  ...["ff02::1", "2001:db8::1", "2606:4700::1%eth0", "not an address", ""],
];
