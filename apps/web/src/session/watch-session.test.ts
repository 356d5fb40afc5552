import type { Session } from "@emblazon/contract";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, onTestFinished, test } from "vitest";
import { SESSION_KEY } from "./session-key.ts";
import { watchSession } from "./watch-session.ts";

const VISITOR: Session = { kind: "visitor", user_id: null, user: null };
const GUEST: Session = { kind: "guest", user_id: "u1", user: null };

/** A page that shows who is there; what it asks is answered when the test says so. */
function openPage() {
  const queryClient = new QueryClient();
  const asked: PromiseWithResolvers<Session>[] = [];
  const queryFn = (): Promise<Session> => {
    const answer = Promise.withResolvers<Session>();
    asked.push(answer);
    return answer.promise;
  };
  const observer = new QueryObserver(queryClient, { queryKey: SESSION_KEY, queryFn });
  onTestFinished(observer.subscribe(() => undefined));
  const kind = () => queryClient.getQueryData<Session>(SESSION_KEY)?.kind;
  return { asked, kind, onAnswer: watchSession(queryClient) };
}

test("a visitor who makes something, is asked for again", async () => {
  const { asked, kind, onAnswer } = openPage();
  asked[0]?.resolve(VISITOR);
  await expect.poll(kind).toBe("visitor");
  onAnswer("read");
  onAnswer("refused");
  expect(asked).toHaveLength(1);
  onAnswer("changed");
  asked[1]?.resolve(GUEST);
  await expect.poll(kind).toBe("guest");
});

test("a visitor who makes something before the answer is there, is asked for again", async () => {
  const { asked, kind, onAnswer } = openPage();
  onAnswer("changed");
  await expect.poll(() => asked.length).toBe(2);
  asked[0]?.resolve(VISITOR);
  asked[1]?.resolve(GUEST);
  await expect.poll(kind).toBe("guest");
});

test("a guest who makes something, is not", async () => {
  const { asked, kind, onAnswer } = openPage();
  asked[0]?.resolve(GUEST);
  await expect.poll(kind).toBe("guest");
  onAnswer("changed");
  onAnswer("refused");
  expect(asked).toHaveLength(1);
});

test("a user who is refused, is asked for again", async () => {
  const { asked, kind, onAnswer } = openPage();
  asked[0]?.resolve({ ...GUEST, kind: "user" });
  await expect.poll(kind).toBe("user");
  onAnswer("changed");
  expect(asked).toHaveLength(1);
  onAnswer("refused");
  expect(asked).toHaveLength(2);
});
