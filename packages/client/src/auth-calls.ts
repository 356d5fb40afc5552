import { passkeyOptions, signedIn, signInOptions, tokenPair } from "@emblazon/contract";
import type {
  LoginInput,
  PasskeyOptions,
  RegisterInput,
  SignedIn,
  SignInOptions,
  TokenPair,
  oauthSecondFactor,
  passkeyLogin,
} from "@emblazon/contract";
import type { z } from "zod";
import type { Http, HttpRequest } from "./http.ts";

export type PasskeyLoginInput = z.input<typeof passkeyLogin>;
export type ProviderCodeInput = z.input<typeof oauthSecondFactor>;

/**
 * Calls by which people prove who they are. Each is sent once. Answers carry tokens for programs; a
 * browser has the cookie that comes along.
 */
export interface AuthCalls {
  /** Ways to sign in that this server offers. */
  options(signal?: AbortSignal): Promise<SignInOptions>;
  /** Makes an account; what the caller made as a guest becomes the account's. */
  register(input: RegisterInput, signal?: AbortSignal): Promise<SignedIn>;
  /** @throws {ClientError} `second_factor_required` when the account needs `code` as well */
  login(input: LoginInput, signal?: AbortSignal): Promise<SignedIn>;
  refresh(refreshToken: string, signal?: AbortSignal): Promise<TokenPair>;
  logout(signal?: AbortSignal): Promise<void>;
  /** Answers the same whether the address is known or not. */
  forgotPassword(email: string, signal?: AbortSignal): Promise<void>;
  /** @throws {ClientError} `invalid_token` when the link was used, is too old or was never given */
  resetPassword(token: string, newPassword: string, signal?: AbortSignal): Promise<void>;
  /** @throws {ClientError} `invalid_token` as above */
  verifyEmail(token: string, signal?: AbortSignal): Promise<void>;
  /** What the browser's credential call takes; its answer goes to {@link passkeyLogin}. */
  passkeyOptions(signal?: AbortSignal): Promise<PasskeyOptions>;
  passkeyLogin(input: PasskeyLoginInput, signal?: AbortSignal): Promise<SignedIn>;
  /** Finishes a sign-in at another provider, for an account with a second factor. */
  providerCode(input: ProviderCodeInput, signal?: AbortSignal): Promise<SignedIn>;
}

export function createAuthCalls(http: Http): AuthCalls {
  const post = (path: string, body: unknown, signal: AbortSignal | undefined): HttpRequest => ({
    method: "POST",
    path: `auth/${path}`,
    body,
    once: true,
    signal,
  });
  return {
    options: (signal) => http.json({ path: "auth/options", signal }, signInOptions),
    register: (input, signal) => http.json(post("register", input, signal), signedIn),
    login: (input, signal) => http.json(post("login", input, signal), signedIn),
    refresh: (refreshToken, signal) =>
      http.json(post("refresh", { refresh_token: refreshToken }, signal), tokenPair),
    logout: (signal) => http.empty(post("logout", undefined, signal)),
    forgotPassword: (email, signal) => http.empty(post("forgot-password", { email }, signal)),
    resetPassword: (token, newPassword, signal) =>
      http.empty(post("reset-password", { token, new_password: newPassword }, signal)),
    verifyEmail: (token, signal) => http.empty(post("verify-email", { token }, signal)),
    passkeyOptions: (signal) =>
      http.json(post("passkey/options", undefined, signal), passkeyOptions),
    passkeyLogin: (input, signal) => http.json(post("passkey/login", input, signal), signedIn),
    providerCode: (input, signal) =>
      http.json(post("oauth/second-factor", input, signal), signedIn),
  };
}
