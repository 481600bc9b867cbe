/** What a publisher may take: milliseconds for one answer, and bytes of it. */
export interface Bounds {
  readonly timeoutMs: number;
  readonly bytes: number;
}

/** What an address answered. `value` is the JSON; where there is none, `problem` says why, in words, and `answered` whether anybody was there. */
export type Got =
  | { readonly ok: true; readonly value: unknown; readonly headers: Headers }
  | { readonly ok: false; readonly problem: string; readonly answered: boolean };

async function textWithin(answer: Response, bytes: number): Promise<string | null> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let taken = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    taken += value.length;
    if (taken > bytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const why = (error: Error): string =>
  error.name === 'TimeoutError'
    ? 'no answer in time'
    : error.cause instanceof Error
      ? error.cause.message
      : error.message;

const ask = (address: string, timeoutMs: number): Promise<Response> =>
  fetch(address, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(timeoutMs) });

/** Asks once more where the connection had just been closed: that says nothing of the publisher. */
async function askTwice(address: string, timeoutMs: number): Promise<Response> {
  try {
    return await ask(address, timeoutMs);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw error;
    return ask(address, timeoutMs);
  }
}

/** Asks an address for JSON. Never fails for what another publisher does. */
export async function getJson(address: string, { timeoutMs, bytes }: Bounds): Promise<Got> {
  try {
    const answer = await askTwice(address, timeoutMs);
    const text = await textWithin(answer, bytes);
    if (text === null) return { ok: false, answered: true, problem: `the answer is larger than ${bytes} bytes` };
    if (!answer.ok)
      return { ok: false, answered: true, problem: `it answers ${answer.status}: a 2xx answer is needed` };
    return { ok: true, value: JSON.parse(text), headers: answer.headers };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, answered: true, problem: 'the answer is not JSON' };
    if (error instanceof Error) return { ok: false, answered: false, problem: why(error) };
    throw error;
  }
}
