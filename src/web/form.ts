import type { APIContext } from 'astro';
import { type FormValues, formValues } from '#domain/form/values.ts';

/** The type of what a form sends, unless it holds files. */
export const FORM = 'application/x-www-form-urlencoded';
/** More boxes than any page of ours has. */
const MOST_VALUES = 2000;

type Asked = Pick<APIContext, 'request'>;

/** Whether a page was asked for by a form that sends something. */
export const isSent = ({ request }: Asked): boolean => request.method === 'POST';

/** The answer of a page that is only read to a POST (RFC 9110 15.5.6); undefined for any other request. */
export const noForms = (asked: Asked): Response | undefined =>
  isSent(asked) ? new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } }) : undefined;

/**
 * What a form of ours sent, without NUL characters and with line ends as they are. A body of another type, or with more values than
 * any page has, is an answer of 400 instead: no page of ours sends it.
 */
export async function readForm({ request }: Asked): Promise<FormValues | Response> {
  if (!request.headers.get('content-type')?.startsWith(FORM)) return new Response(null, { status: 400 });
  const pairs = [...new URLSearchParams(await request.text())];
  if (pairs.length > MOST_VALUES) return new Response(null, { status: 400 });
  return formValues(pairs.map(([name, value]) => [name, value.replaceAll('\0', '')]));
}

/** After a form did what it should: 303 to a page of this site, so that loading it again sends nothing twice. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { Location: path } });
