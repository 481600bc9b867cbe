import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { SearchUnavailable } from '#search/port.ts';

const MOST_BYTES = 8 * 1024 * 1024;

const bodyOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    response.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) response.destroy(new Error(`The answer is longer than ${MOST_BYTES} bytes`));
      else parts.push(part);
    });
    response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    response.on('error', reject);
    // Cut off in the middle there is neither an end nor always an error.
    response.on('close', () => reject(new Error('The answer broke off')));
  });

function asJson(status: number, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new Error(`The answer (${status}) is not JSON`, { cause });
  }
}

const reasonIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer
    ? `${answer.code}: ${answer.message}`
    : 'and did not say why';

export type Post = (path: string, body: unknown, signal: AbortSignal) => Promise<unknown>;

/**
 * Sends a search and reads its JSON answer over connections that are kept open. Searches do not go through the Meilisearch client because its
 * `fetch` costs half a millisecond more for each call than `node:http`, a fifth of a whole search.
 * Throws `SearchUnavailable` for anything but a JSON answer with a good status.
 */
export function searchPost(address: string, key: string): Post {
  // An address may have a path, as behind a proxy.
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const secure = base.protocol === 'https:';
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const start = secure ? httpsRequest : httpRequest;

  const once = (path: string, body: string, signal: AbortSignal): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = start(
        new URL(path, base),
        {
          method: 'POST',
          agent,
          signal,
          headers: {
            // A server without a master key refuses an empty one.
            ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          const status = response.statusCode ?? 0;
          bodyOf(response)
            .then((text) => {
              const answer = asJson(status, text);
              if (status !== 200) throw new Error(`Meilisearch answered ${status} (${reasonIn(answer)})`);
              return answer;
            })
            .then(resolve, reject);
        },
      );
      request.on('error', (error) => reject(Object.assign(error, { wasKeptOpen: request.reusedSocket })));
      request.end(body);
    });

  return async (path, body, signal) => {
    const text = JSON.stringify(body);
    try {
      return await once(path, text, signal);
    } catch (cause) {
      // A connection that was kept open may have been closed by the other side meanwhile; that says nothing of a new one.
      const closedMeanwhile = cause instanceof Error && 'wasKeptOpen' in cause && cause.wasKeptOpen === true;
      if (!closedMeanwhile || signal.aborted) throw unavailable(cause);
      return await once(path, text, signal).catch((second: unknown) => {
        throw unavailable(second);
      });
    }
  };
}

const unavailable = (cause: unknown): SearchUnavailable =>
  new SearchUnavailable(
    `Meilisearch did not answer a search: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      cause,
    },
  );
