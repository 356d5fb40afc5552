import { randomUUID } from "node:crypto";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { textAt } from "./json.ts";
import { API, expectJson, newVisitor } from "./suite.ts";

/** Someone who has registered over HTTP. */
export interface Account {
  id: string;
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
    id: textAt(signedIn, "user", "id"),
    email,
    password,
    accessToken: textAt(signedIn, "access_token"),
    refreshToken: textAt(signedIn, "refresh_token"),
  };
}

/** Someone with an account and the browser in which they are signed in. */
export interface Person extends Account {
  session: HttpSession;
}

/** Registers somebody new; what `session` made as a guest becomes theirs. */
export async function makePerson(session: HttpSession = newVisitor()): Promise<Person> {
  return { session, ...(await registerAccount(session)) };
}

/** What a program sends with its token or key. */
export function withToken(token: string): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${token}` } };
}
