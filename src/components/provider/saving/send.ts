/** How the sending of a form ended. */
export type Sent =
  | { readonly is: 'saved'; readonly version: number; readonly was: string; readonly wrong: number }
  /** Somebody else has written something else. */
  | { readonly is: 'other' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'not-connected' }
  | { readonly is: 'trouble' };

const WITHIN_MS = 20_000;

type Answer = Readonly<Record<string, unknown>>;
const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

async function read(response: Response): Promise<Sent> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (response.redirected) return { is: 'signed-out' };
  if (response.status === 409) return { is: 'other' };
  const answer: unknown = response.ok && isJson ? await response.json() : null;
  if (!isAnswer(answer) || typeof answer.version !== 'number' || typeof answer.was !== 'string')
    return { is: 'trouble' };
  const wrong = isAnswer(answer.problems) ? Object.keys(answer.problems).length : 0;
  return { is: 'saved', version: answer.version, was: answer.was, wrong };
}

/** Sends what is written to the address of its page. The same words sent again are saved once: the server sees that they are the same. */
export async function send(address: string, body: URLSearchParams): Promise<Sent> {
  try {
    return await read(
      await fetch(address, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body,
        signal: AbortSignal.timeout(WITHIN_MS),
      }),
    );
  } catch (error) {
    // What `fetch` throws when there is no connection (TypeError), or none that answers in time.
    if (error instanceof TypeError || error instanceof DOMException) return { is: 'not-connected' };
    throw error;
  }
}
