import { signedIn } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { newId } from "../../records/ids.ts";
import type { TestServer } from "./open-test-server.ts";

export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** Their browser, with the cookie. */
  readonly session: HttpSession;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Someone with an account of their own, signed in; `session` may be a guest's until then. */
export async function registerUser(
  server: Pick<TestServer, "visitor">,
  session: HttpSession = server.visitor(),
): Promise<TestUser> {
  const email = `ada-${newId()}@example.com`;
  const password = "nine green lanterns";
  const answer = await session.post("/api/v1/auth/register", { email, password, full_name: "Ada" });
  const made = signedIn.parse(answer.json());
  return {
    id: made.user.id,
    email,
    password,
    session,
    accessToken: made.access_token,
    refreshToken: made.refresh_token,
  };
}
