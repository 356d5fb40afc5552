import type { AccountMailOf, SecurityEvent } from "./account-mail.ts";
import type { MailWords } from "./mail-words.ts";

interface Notice {
  readonly title: string;
  readonly told: string;
  readonly ifNotYou: string;
}

const TAKE_BACK =
  "If it was not you, somebody else is in your account: open the studio, choose “Forgot password”, and end the sessions that you do not know.";

const NOTICES: Readonly<Record<SecurityEvent, Notice>> = {
  "password-changed": {
    title: "Your password was changed",
    told: "The password of your account at Emblazon was changed, and every other session was ended.",
    ifNotYou: TAKE_BACK,
  },
  "email-changing": {
    title: "Your mail address is being changed",
    told: "Someone who knows your password asked to use another mail address for your account at Emblazon. It changes once that address is confirmed.",
    ifNotYou:
      "If it was not you, change your password now, while this address is still the one of your account.",
  },
  "second-factor-on": {
    title: "Your second factor is on",
    told: "Signing in to your account at Emblazon now needs a code of an authenticator app after the password.",
    ifNotYou: TAKE_BACK,
  },
  "second-factor-off": {
    title: "Your second factor is off",
    told: "Signing in to your account at Emblazon no longer needs a code of an authenticator app.",
    ifNotYou: TAKE_BACK,
  },
  "api-key-added": {
    title: "An API key was made",
    told: "A new API key was made for your account at Emblazon. Programs that have it can act in your name.",
    ifNotYou: `${TAKE_BACK} Then delete the key in your settings.`,
  },
  "passkey-added": {
    title: "A passkey was added",
    told: "A new passkey can now sign in to your account at Emblazon without the password.",
    ifNotYou: `${TAKE_BACK} Then delete the passkey in your settings.`,
  },
  "provider-linked": {
    title: "Another way to sign in was added",
    told: "Your account at Emblazon can now be entered through an account at another provider as well.",
    ifNotYou: `${TAKE_BACK} Then unlink the provider in your settings.`,
  },
};

/** To the owner of an account, after something that they should know of. Without a link to press. */
export function securityNotice({ name, what }: AccountMailOf<"security-notice">): MailWords {
  const { title, told, ifNotYou } = NOTICES[what];
  return {
    subject: title,
    preview: told,
    name,
    title,
    paragraphs: [told],
    closing: ["If it was you, there is nothing to do.", ifNotYou],
  };
}
