/** What the list is after a change, as the page of the list tells it. */
export type SentSave =
  | { readonly is: 'done'; readonly slugs: readonly string[] }
  /** The browser keeps no list, or the answer is not ours: the form is sent as it is. */
  | { readonly is: 'not kept' }
  | { readonly is: 'not reached' };

const WAIT_MS = 10_000;

/** Sends what a form would send, and reads what is on the list then. */
export async function sendSave(form: HTMLFormElement, deed: 'save' | 'out'): Promise<SentSave> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  body.set('do', deed);
  // A page to go back to is asked for where a page is shown.
  body.delete('from');
  let answer: Response;
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(WAIT_MS),
    });
  } catch {
    // No network, or too slow: the person is told.
    return { is: 'not reached' };
  }
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return { is: 'not kept' };
  const said: unknown = await answer.json();
  if (typeof said !== 'object' || said === null || !('slugs' in said) || !Array.isArray(said.slugs))
    return { is: 'not kept' };
  if (!('kept' in said) || said.kept !== true) return { is: 'not kept' };
  return { is: 'done', slugs: said.slugs.filter((one) => typeof one === 'string') };
}
