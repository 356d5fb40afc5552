/** What someone is told about after it has happened to their account. */
export type SecurityEvent =
  | "password-changed"
  | "email-changing"
  | "second-factor-on"
  | "second-factor-off"
  | "api-key-added"
  | "passkey-added"
  | "provider-linked";

/** A mail about an account. `name` may be empty; a `link` goes out as it is given. */
export type AccountMail =
  | { readonly kind: "verify-email"; readonly name: string; readonly link: string }
  | { readonly kind: "reset-password"; readonly name: string; readonly link: string }
  | {
      /** To the new address; the old one gets the notice `email-changing`. */
      readonly kind: "change-email";
      readonly name: string;
      readonly link: string;
      /** The new address. */
      readonly email: string;
    }
  | { readonly kind: "security-notice"; readonly name: string; readonly what: SecurityEvent }
  | {
      readonly kind: "webhook-disabled";
      readonly name: string;
      /** The host of the address, without a path: that may hold a secret. */
      readonly host: string;
      /** `gone`: it answered 410; `failing`: nothing got through for days. */
      readonly why: "gone" | "failing";
    };

export type AccountMailOf<Kind extends AccountMail["kind"]> = Extract<AccountMail, { kind: Kind }>;
