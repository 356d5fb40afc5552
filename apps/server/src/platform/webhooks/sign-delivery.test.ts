import { expect, test } from "vitest";
import { newSigningSecret, signDelivery } from "./sign-delivery.ts";
import { standardScheme } from "./standard-scheme.ts";
import { TOLERANCE_SECONDS, verifyDelivery } from "./verify-delivery.ts";

test("a delivery is signed as the specification's authors sign theirs", () => {
  const headers = signDelivery("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    sentAtMs: 1_614_265_330_999,
    body: '{"test": 2432232314}',
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("a new secret is another each time, of 256 bits, and what it signs is taken for its own", () => {
  const secret = newSigningSecret();
  expect(standardScheme.toKey(secret)).toHaveLength(32);
  expect(newSigningSecret()).not.toBe(secret);
  const now = Date.now();
  const body = '{"name": "Nørdlys ✓"}';
  const headers = signDelivery(secret, { id: "one", sentAtMs: now, body });
  const common = { scheme: standardScheme, headers, toleranceSeconds: TOLERANCE_SECONDS, now };
  const verify = (text: string, key: string) =>
    verifyDelivery({
      ...common,
      body: Buffer.from(text),
      keys: [standardScheme.toKey(key)],
    });
  expect(verify(body, secret)).toMatchObject({ id: "one" });
  expect(verify(`${body} `, secret)).toBeNull();
  expect(verify(body, newSigningSecret())).toBeNull();
});
