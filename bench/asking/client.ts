import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** From before the request was written until the last byte had come, in milliseconds. */
  readonly ms: number;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON with POST; without one it is a GET. */
  readonly json?: string;
}

export interface Client {
  ask(url: string, asked?: Asked): Promise<Answer>;
  close(): void;
}

/** What a browser says it can read. */
export const AS_BROWSERS = { 'accept-encoding': 'gzip, deflate, br' } as const;

/** Asks over connections that are kept open, decodes nothing, and throws for any answer but 200. Both sides of a ratio are asked by it. */
export function openClient(): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: (url, { headers = {}, json } = {}) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const method = json === undefined ? 'GET' : 'POST';
        const more =
          json === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) };
        const asked = request(url, { agent, method, headers: { ...headers, ...more } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const ms = performance.now() - began;
            const body = Buffer.concat(parts);
            const status = response.statusCode ?? 0;
            if (status === 200) resolve({ status, body, headers: response.headers, ms });
            else reject(new Error(`${status} for ${url}: ${body.toString('utf8', 0, 300)}`));
          });
        });
        asked.on('error', reject);
        asked.end(json);
      }),
    close: () => agent.destroy(),
  };
}

/** Answers a second with so many requests under way all the time. `next` does one. */
export async function answersPerSecond(
  inFlight: number,
  seconds: number,
  next: () => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  let answers = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await next();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return answers / ((performance.now() - began) / 1000);
}
