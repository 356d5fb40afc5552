import { AttemptError } from "@emblazon/failover";
import type { AskLanguageModel, LanguageRequest } from "./language-model.ts";
import { BudgetSpent } from "./pay-for-calls.ts";
import type { Purse } from "./pay-for-calls.ts";
import { repairTurns } from "./plan-messages.ts";

/** What can be used of an answer. */
export interface ReadPlan<T> {
  readonly found: readonly T[];
  /** What is wrong, in words that the model can mend it by; empty when all is there. */
  readonly faults: readonly string[];
}

/** What a model is asked for, and how its answers are read. */
export interface Conversation<T> {
  /** Encoded; asked for only where the model sees pictures. */
  readonly pictures: () => Promise<readonly Uint8Array[]>;
  /** The request; `schema` is left out of it for servers that know none. */
  readonly open: (pictures: readonly Uint8Array[]) => Promise<LanguageRequest>;
  /**
   * @param before what could be used of the first answer, where this is the mended one
   */
  readonly read: (answer: string, before: readonly T[]) => Promise<ReadPlan<T>>;
}

/** A model as far as it is known how to ask it. */
export interface Known {
  readonly ask: AskLanguageModel;
  /** What its server has refused, and is not sent any more. */
  takesSchema: boolean;
  takesPictures: boolean;
}

export interface Bounds {
  readonly purse: Purse;
  /** How long the model is waited for, from the first call on; what it has said by then is read. */
  readonly deadlineMs: number;
  /** Fires when nobody wants the plan. */
  readonly signal: AbortSignal;
}

export interface Conversed<T> {
  readonly found: readonly T[];
  /** What went wrong; null where all that was wanted is there. */
  readonly trouble: unknown;
  /** Whether the model has used up its time. */
  readonly isLate: boolean;
}

/**
 * One call, and at most a second: to mend the first, or to ask more plainly. What could be used of
 * the first is used whatever becomes of the second. @throws whatever is no fault of the model's
 */
export async function converse<T>(
  known: Known,
  conversation: Conversation<T>,
  { purse, deadlineMs, signal }: Bounds,
): Promise<Conversed<T>> {
  const { read } = conversation;
  const pictures = known.takesPictures ? await conversation.pictures() : [];
  const request = await conversation.open(pictures);
  const late = AbortSignal.timeout(deadlineMs);
  const call: Call = { purse, signal: AbortSignal.any([signal, late]) };
  const end = (found: readonly T[], trouble: unknown): Conversed<T> => ({
    ...{ found, trouble, isLate: late.aborted },
  });
  let found: readonly T[] = [];
  try {
    const first = await ask(known, request, call).catch((error: unknown) => {
      if (!refusesManners(error, known, request)) throw error;
      return null;
    });
    if (first === null) {
      const plainly = await conversation.open(known.takesPictures ? pictures : []);
      const only = await read(await askPlainly(known, plainly, call), []);
      return end(only.found, unusable(only.faults));
    }
    const told = await read(first, []);
    found = told.found;
    // What we do with an answer takes time as well, for which nobody is blamed.
    if (told.faults.length === 0 || late.aborted) return end(found, unusable(told.faults));
    const turns = [...request.turns, ...repairTurns(first, told.faults)];
    const mended = await read(await ask(known, { ...request, turns }, call), found);
    if (mended.found.length >= found.length) found = mended.found;
    return end(found, unusable(mended.faults));
  } catch (error) {
    if (error instanceof AttemptError || error instanceof BudgetSpent) return end(found, error);
    throw error;
  }
}

interface Call {
  readonly purse: Purse;
  readonly signal: AbortSignal;
}

function ask(known: Known, request: LanguageRequest, { purse, signal }: Call): Promise<string> {
  const sent = { ...request, schema: known.takesSchema ? request.schema : null };
  return purse.pay(() => known.ask(sent, signal));
}

/** What is refused without a schema as well was not refused for it, unless the pictures are at fault now. */
async function askPlainly(known: Known, request: LanguageRequest, call: Call): Promise<string> {
  try {
    return await ask(known, request, call);
  } catch (error) {
    if (isAboutPictures(error, request)) known.takesPictures = false;
    else if (error instanceof AttemptError && error.failure.errorClass === "invalid")
      known.takesSchema = true;
    throw error;
  }
}

function unusable(faults: readonly string[]): AttemptError | null {
  const [first] = faults;
  return first === undefined
    ? null
    : new AttemptError("bad_output", `The language model's plan is unusable: ${first}`);
}

/** Whether a server finds fault with how it was asked; then it is asked more plainly from now on. */
function refusesManners(error: unknown, known: Known, request: LanguageRequest): boolean {
  if (isAboutPictures(error, request)) known.takesPictures = false;
  else if (!(error instanceof AttemptError) || error.failure.errorClass !== "invalid") return false;
  else if (known.takesSchema) known.takesSchema = false;
  else return false;
  return true;
}

function isAboutPictures(error: unknown, { turns }: LanguageRequest): boolean {
  if (!(error instanceof AttemptError) || turns.every(({ pictures }) => pictures.length === 0))
    return false;
  const { errorClass, message } = error.failure;
  const isRefusal = errorClass === "invalid" || errorClass === "unsupported";
  return isRefusal && /image|vision|modal|content type/i.test(message);
}
