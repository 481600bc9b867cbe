/** What the list is after a change, as the page of the list tells it. */
export type SentSave =
  | { readonly is: 'done'; readonly slugs: readonly string[] }
  | { readonly is: 'no answer of ours' }
  | { readonly is: 'not reached' };

const WAIT_MS = 10_000;

/** Sends what a form would send, and reads what is on the list then. */
export async function sendSave(form: HTMLFormElement, deed: 'save' | 'out'): Promise<SentSave> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  body.set('do', deed);
  body.set('as', 'json');
  // A page to go back to is asked for where a page is shown.
  body.delete('from');
  let answer: Response;
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(WAIT_MS),
    });
  } catch {
    // No network, or too slow: the person is told.
    return { is: 'not reached' };
  }
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json'))
    return { is: 'no answer of ours' };
  const said: unknown = await answer.json();
  if (typeof said !== 'object' || said === null || !('slugs' in said) || !Array.isArray(said.slugs))
    return { is: 'no answer of ours' };
  return { is: 'done', slugs: said.slugs.filter((one) => typeof one === 'string') };
}
