import { get } from 'node:http';

/** Node writes these by itself. */
const WRITTEN_BY_NODE: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive']);

const toSendAgain = (raw: readonly string[]): string[] =>
  raw.flatMap((name, at) => (at % 2 === 1 || WRITTEN_BY_NODE.has(name.toLowerCase()) ? [] : [name, raw[at + 1] ?? '']));

/** The headers (flat names and values) and bytes of an answer as they are on the wire; `fetch` would decompress them. */
export async function onTheWire(url: string, encoding: string): Promise<{ headers: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ headers: toSendAgain(answer.rawHeaders), body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
  });
}
