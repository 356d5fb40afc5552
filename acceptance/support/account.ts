import { randomUUID } from "node:crypto";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { textAt } from "./json.ts";
import { API, expectJson } from "./suite.ts";

/** Someone who has registered over HTTP. */
export interface Account {
  email: string;
  password: string;
  accessToken: string;
  refreshToken: string;
}

/** Registers an account of an address that nobody has yet; the session keeps its cookie. */
export async function registerAccount(session: HttpSession): Promise<Account> {
  const email = `${randomUUID()}@example.com`;
  const password = "a heron between the reeds";
  const signedIn = expectJson(await session.post(`${API}/auth/register`, { email, password }), 201);
  return {
    email,
    password,
    accessToken: textAt(signedIn, "access_token"),
    refreshToken: textAt(signedIn, "refresh_token"),
  };
}
