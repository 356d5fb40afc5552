import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hmacHexScheme } from "./hmac-hex-scheme.ts";
import type { SignatureScheme } from "./signature-scheme.ts";
import { standardScheme } from "./standard-scheme.ts";
import { stripeScheme } from "./stripe-scheme.ts";
import { TOLERANCE_SECONDS, verifyDelivery } from "./verify-delivery.ts";
import type { SignedDelivery } from "./verify-delivery.ts";

interface Delivery {
  readonly scheme: SignatureScheme;
  readonly secrets: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Seconds since 1970. */
  readonly at: number;
}

function verify({ scheme, secrets, headers, body, at }: Delivery): SignedDelivery | null {
  return verifyDelivery({
    scheme,
    headers,
    body: Buffer.from(body),
    keys: secrets.map(scheme.toKey),
    toleranceSeconds: TOLERANCE_SECONDS,
    now: at * 1000,
  });
}

// The signatures below are OpenSSL's, such as
//   printf '%s' '1700000000.{"id":"evt_1","type":"ping"}' |
//     openssl dgst -sha256 -hmac whsec_first_secret_0001
const BODY = '{"id":"evt_1","type":"ping"}';
const SENT_AT = 1_700_000_000;
const FIRST = "whsec_first_secret_0001";
const SECOND = "whsec_second_secret_002";
const BY_FIRST = "967ccc91455f8a7aa7c430f222d7d2fa77e8a1cce8b92f7676c0fa96ec5b0414";
const BY_SECOND = "310d62f00bbe5fbdc5ede6f465f9ef490f8e257067d21d5062eb3beb927dfdec";

const stripe = (header: string, change: Partial<Delivery> = {}): Delivery => ({
  scheme: stripeScheme,
  secrets: [FIRST],
  headers: { "stripe-signature": header },
  body: BODY,
  at: SENT_AT,
  ...change,
});
const SIGNED = `t=${SENT_AT},v1=${BY_FIRST}`;

describe("Stripe's signatures", () => {
  test("what Stripe has signed is taken, and no id of it is known", () => {
    expect(verify(stripe(SIGNED))).toEqual({ body: Buffer.from(BODY), id: null });
  });

  test("a body in bytes that are no text is taken too", () => {
    const body = Buffer.from([0x7b, 0xff, 0x00, 0xfe, 0x7d]);
    const signature = createHmac("sha256", FIRST).update(`${SENT_AT}.`).update(body).digest("hex");
    expect(verify(stripe(`t=${SENT_AT},v1=${signature}`, { body }))?.body).toEqual(body);
  });

  test.each([
    ["one of several v1", `t=${SENT_AT},v1=${BY_SECOND},v1=${BY_FIRST},v1=potato`],
    ["one beside a v0", `t=${SENT_AT},v1=${BY_FIRST},v0=${BY_SECOND}`],
    ["one before its time", `v1=${BY_FIRST},t=${SENT_AT}`],
  ])("a signature that holds as %s is taken", (_, header) => {
    expect(verify(stripe(header))).not.toBeNull();
  });

  test.each([
    ["an empty header", ""],
    ["no pairs", "I'm not even a real signature header"],
    ["v0 alone", `t=${SENT_AT},v0=${BY_FIRST}`],
    ["no time", `v1=${BY_FIRST}`],
    ["no signature", `t=${SENT_AT}`],
    ["an empty signature", `t=${SENT_AT},v1=`],
    ["a wrong signature", `t=${SENT_AT},v1=${"0".repeat(64)}`],
    ["half a signature", `t=${SENT_AT},v1=${BY_FIRST.slice(0, 32)}`],
    ["a signature with more behind it", `t=${SENT_AT},v1=${BY_FIRST}00`],
    ["a signature in capitals", `t=${SENT_AT},v1=${BY_FIRST.toUpperCase()}`],
    ["a second time before the signed one", `t=1,t=${SENT_AT},v1=${BY_FIRST}`],
    ["a second time behind the signed one", `t=${SENT_AT},t=1,v1=${BY_FIRST}`],
    ["a time that is no number", `t=now,v1=${BY_FIRST}`],
    ["a time in hex", `t=0x6553f100,v1=${BY_FIRST}`],
    ["white space in it", `t=${SENT_AT}, v1=${BY_FIRST}`],
  ])("%s is refused", (_, header) => {
    expect(verify(stripe(header))).toBeNull();
  });

  test("no header at all is refused", () => {
    expect(verify(stripe("", { headers: {} }))).toBeNull();
  });

  test.each([
    ["of another event", '{"id":"evt_2","type":"ping"}'],
    ["written anew with spaces", '{ "id": "evt_1", "type": "ping" }'],
    ["with its keys in another order", '{"type":"ping","id":"evt_1"}'],
    ["with a line's end more", `${BODY}\n`],
    ["that is empty", ""],
  ])("a body %s is refused", (_, body) => {
    expect(verify(stripe(SIGNED, { body }))).toBeNull();
  });

  test.each([
    [0, true],
    [299, true],
    [300, true],
    [301, false],
    [31_536_000, false],
    [-300, true],
    [-301, false],
    [-31_536_000, false],
  ])("a delivery that is %i s old: taken %s", (age, taken) => {
    expect(verify(stripe(SIGNED, { at: SENT_AT + age })) !== null).toBe(taken);
  });

  test("either of two secrets is taken while one is being replaced, a third is not", () => {
    const by = (secrets: string[], signature: string): boolean =>
      verify(stripe(`t=${SENT_AT},v1=${signature}`, { secrets })) !== null;
    expect(by([FIRST, SECOND], BY_FIRST)).toBe(true);
    expect(by([FIRST, SECOND], BY_SECOND)).toBe(true);
    expect(by([FIRST], BY_SECOND)).toBe(false);
    expect(by(["whsec_third_secret_0003"], BY_FIRST)).toBe(false);
    expect(by([], BY_FIRST)).toBe(false);
  });

  test.each([
    [`${FIRST}\n`, "holds white space"],
    [` ${FIRST}`, "holds white space"],
    ["", "is shorter than 16 characters"],
    ["whsec_", "is shorter than 16 characters"],
  ])("the secret %j is refused at once, without being told", (secret, fault) => {
    expect(() => stripeScheme.toKey(secret)).toThrow(new TypeError(fault));
  });
});

// The example of Svix's documentation and of the Standard Webhooks libraries' tests. The prefix
// stands apart from the key for those who look for leaked secrets.
const KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const STANDARD: Delivery = {
  scheme: standardScheme,
  secrets: [`whsec_${KEY}`],
  headers: {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
  body: '{"test": 2432232314}',
  at: 1_614_265_330,
};
const withHeader = (name: string, value: string): Delivery => ({
  ...STANDARD,
  headers: { ...STANDARD.headers, [name]: value },
});

describe("Standard Webhooks", () => {
  test("the published example is taken, with its id", () => {
    const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    expect(verify(STANDARD)).toEqual({ body: Buffer.from('{"test": 2432232314}'), id });
  });

  test("one of several signatures is enough, and those of other versions are passed over", () => {
    const signature = STANDARD.headers["webhook-signature"] ?? "";
    const list = `v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v1a,x ${signature} v2,y`;
    expect(verify(withHeader("webhook-signature", list))).not.toBeNull();
    const other = signature.replace("v1,", "v1a,");
    expect(verify(withHeader("webhook-signature", other))).toBeNull();
  });

  test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
    "a delivery without %s, or with an empty one, is refused",
    (name) => {
      const { [name]: _, ...headers } = STANDARD.headers;
      expect(verify({ ...STANDARD, headers })).toBeNull();
      expect(verify(withHeader(name, ""))).toBeNull();
    },
  );

  test.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
    [31_536_000, false],
  ])("a delivery that is %i s old: taken %s", (age, taken) => {
    expect(verify({ ...STANDARD, at: STANDARD.at + age }) !== null).toBe(taken);
  });

  test("the same signed text, cut into id, time and body at other dots, is refused", () => {
    const body = '{"a":1}';
    const secret = STANDARD.secrets[0] ?? "";
    const signature = createHmac("sha256", standardScheme.toKey(secret))
      .update(`msg.1614265330.${body}`)
      .digest("base64");
    const cut = (id: string, sentAt: string, rest: string): SignedDelivery | null =>
      verify({
        ...STANDARD,
        headers: {
          "webhook-id": id,
          "webhook-timestamp": sentAt,
          "webhook-signature": `v1,${signature}`,
        },
        body: rest,
      });
    expect(cut("msg", "1614265330", body)).not.toBeNull();
    expect(cut("msg.1614265330", "", body)).toBeNull();
    expect(cut("msg", `1614265330.${body}`, "")).toBeNull();
  });

  test.each([
    [KEY, "does not start with whsec_"],
    ["whsec_", "holds no key of 24 to 64 bytes"],
    ["whsec_c2hvcnQ=", "holds no key of 24 to 64 bytes"],
    [`whsec_${"A".repeat(88)}`, "holds no key of 24 to 64 bytes"],
    ["whsec_not base64, not at all, no!", "is not Base64 after whsec_"],
    [`whsec_${KEY}\n`, "is not Base64 after whsec_"],
  ])("the secret %j is refused at once, without being told", (secret, fault) => {
    expect(() => standardScheme.toKey(secret)).toThrow(new TypeError(fault));
  });

  test("a secret without the signs that fill up Base64 is the same key", () => {
    const [padded, bare] = [`whsec_${"A".repeat(34)}==`, `whsec_${"A".repeat(34)}`];
    expect(standardScheme.toKey(bare)).toEqual(standardScheme.toKey(padded));
  });
});

// printf '%s' '{"event":"payment.captured","created_at":1567674599}' |
//   openssl dgst -sha256 -hmac razorpay-webhook-secret
const HEX: Delivery = {
  scheme: hmacHexScheme("X-Razorpay-Signature"),
  secrets: ["razorpay-webhook-secret"],
  headers: {
    "x-razorpay-signature": "6e4d142ec0c0af78492597ea7a89fbd5f55b05a304a12e0e519f0961b324cf08",
    "x-razorpay-event-id": "evt_1",
  },
  body: '{"event":"payment.captured","created_at":1567674599}',
  at: 1_567_674_599,
};

describe("HMAC in hex over the body alone", () => {
  test("what is signed is taken; an id in an unsigned header is not believed", () => {
    expect(verify(HEX)).toEqual({ body: Buffer.from(HEX.body), id: null });
  });

  test("GitHub's documented example is taken", () => {
    const delivery = verifyDelivery({
      scheme: hmacHexScheme("X-Hub-Signature"),
      headers: {
        "x-hub-signature": "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
      },
      body: Buffer.from("Hello, World!"),
      keys: [Buffer.from("It's a Secret to Everybody")],
      toleranceSeconds: TOLERANCE_SECONDS,
      now: 0,
    });
    expect(delivery).not.toBeNull();
  });

  test("a second secret is taken while the first is being replaced, and no other", () => {
    const bySecond = "b2087b234751ce9e66657768816dc4d2cea0fbe0d5652559da01fbe82c247f0a";
    const headers = { "x-razorpay-signature": bySecond };
    const secrets = [...HEX.secrets, "razorpay-webhook-second"];
    expect(verify({ ...HEX, headers })).toBeNull();
    expect(verify({ ...HEX, headers, secrets })).not.toBeNull();
  });

  test.each([
    ["no header", {}],
    ["an empty header", { "x-razorpay-signature": "" }],
    ["two signatures", { "x-razorpay-signature": `${"0".repeat(64)}, ${"1".repeat(64)}` }],
    ["another sender's header", { "stripe-signature": HEX.headers["x-razorpay-signature"] ?? "" }],
  ])("%s is refused", (_, headers) => {
    expect(verify({ ...HEX, headers })).toBeNull();
  });
});

const ALL = [
  { name: "Stripe's", whole: stripe(SIGNED), signed: ["stripe-signature"] },
  {
    name: "Standard Webhooks'",
    whole: STANDARD,
    signed: ["webhook-id", "webhook-timestamp", "webhook-signature"],
  },
  { name: "plain HMAC's", whole: HEX, signed: ["x-razorpay-signature"] },
];

describe.each(ALL)("whatever is changed of $name", ({ whole, signed }) => {
  test("a single other byte of the body is refused", () =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const body = Buffer.from(whole.body);
        const at = place % body.length;
        body[at] = (body[at] ?? 0) ^ change;
        expect(verify({ ...whole, body })).toBeNull();
      }),
      { seed: 7 },
    ));

  test("a body that is longer or shorter by a byte is refused", () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (place, byte) => {
        const body = Buffer.from(whole.body);
        const at = place % (body.length + 1);
        const longer = Buffer.concat([body.subarray(0, at), Buffer.of(byte), body.subarray(at)]);
        const shorter = Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]);
        expect(verify({ ...whole, body: longer })).toBeNull();
        if (at < body.length) expect(verify({ ...whole, body: shorter })).toBeNull();
      }),
      { seed: 7 },
    ));

  test.each(signed)("a single other character of %s is refused", (name) =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0x20, max: 0xff }), (place, code) => {
        const text = whole.headers[name] ?? "";
        const at = place % text.length;
        const other = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
        fc.pre(other !== text);
        expect(verify({ ...whole, headers: { ...whole.headers, [name]: other } })).toBeNull();
      }),
      { numRuns: 500, seed: 7 },
    ),
  );

  test("a signature by any other secret is refused", () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), (key) => {
        const options = {
          ...whole,
          body: Buffer.from(whole.body),
          keys: [Buffer.from(key)],
          toleranceSeconds: TOLERANCE_SECONDS,
          now: whole.at * 1000,
        };
        expect(verifyDelivery(options)).toBeNull();
      }),
      { seed: 7 },
    ));

  test.each([0, -1, Number.NaN, Infinity])("a tolerance of %d is a mistake", (toleranceSeconds) => {
    const options = { ...whole, body: Buffer.from(whole.body), keys: [], toleranceSeconds, now: 0 };
    expect(() => verifyDelivery(options)).toThrow(RangeError);
  });
});
