import { z } from "zod";
import { setting, url, wholeNumber } from "./setting-kinds.ts";
import { weaknessOfSecret } from "./weakness-of-secret.ts";

const group = "Sign-in";

const clientSetting = (doc: string): z.ZodOptional<z.ZodString> =>
  z.string().trim().optional().meta(setting({ group, doc }));

/** The settings of accounts; see `../environment.ts`. */
export const signInSettings = {
  JWT_SECRET: z
    .string()
    .superRefine((value, context) => {
      const weakness = weaknessOfSecret(value);
      if (weakness !== null) context.addIssue({ code: "custom", message: weakness });
    })
    .optional()
    .meta(
      setting({
        group,
        doc: "What access tokens are signed with and second factors are sealed with; all processes of one installation share it. At least 32 bytes of chance, as `openssl rand -hex 32` makes them.",
        defaultNote: "made on the first start and kept in DATA_DIR/secrets.json",
      }),
    ),
  ACCESS_TOKEN_EXPIRE_MINUTES: wholeNumber(1, 1440)
    .default(60)
    .meta(
      setting({
        group,
        doc: "How long an access token works; it ends earlier with its session.",
        unit: "minutes",
      }),
    ),
  REFRESH_TOKEN_EXPIRE_DAYS: wholeNumber(1, 365)
    .default(7)
    .meta(
      setting({
        group,
        doc: "How long a refresh token works, and how long the studio remembers someone who does not come back.",
        unit: "days",
      }),
    ),
  OAUTH_GOOGLE_CLIENT_ID: clientSetting("Sign-in with Google: the client's id."),
  OAUTH_GOOGLE_CLIENT_SECRET: clientSetting("Its secret."),
  OAUTH_GITHUB_CLIENT_ID: clientSetting("Sign-in with GitHub: the client's id."),
  OAUTH_GITHUB_CLIENT_SECRET: clientSetting("Its secret."),
  OAUTH_ISSUER: url(/^https?$/, "write the issuer's whole address, such as https://id.example.com")
    .optional()
    .meta(
      setting({
        group,
        doc: "Sign-in with any OpenID provider: its issuer, whose /.well-known/openid-configuration is read.",
      }),
    ),
  OAUTH_CLIENT_ID: clientSetting("The client's id at that provider."),
  OAUTH_CLIENT_SECRET: clientSetting("Its secret."),
  OAUTH_NAME: z
    .string()
    .trim()
    .max(40)
    .default("Single sign-on")
    .meta(setting({ group, doc: "What its button says." })),
};
