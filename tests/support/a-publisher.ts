import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What each address of a publisher answers; `{id}` stands for any id. A function makes the answer of the words after `?`. */
export type Answers = Readonly<Record<string, unknown>>;

const FILES: Readonly<Record<string, readonly string[]>> = {
  '/': ['api_details.json'],
  '/services': ['service_list.json'],
  '/services/{id}': ['service_full.json'],
  '/taxonomies': ['taxonomy_list.json'],
  '/taxonomies/{id}': ['taxonomy.json'],
  '/taxonomy_terms': ['taxonomy_term_list.json'],
  '/taxonomy_terms/{id}': ['taxonomy_term.json'],
  '/service_at_locations': ['service_at_location_list.json'],
  '/service_at_locations/{id}': ['service_at_location_full.json'],
  '/organizations': ['organization_list.json'],
};

/** The answers of a set of official mock files in a folder. */
export const mockAnswers = (folder: string): Answers =>
  Object.fromEntries(
    Object.entries(FILES).map(([path, [file = '']]) => [path, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );

/** A publisher on a loopback port that answers these, and 404 to all else. */
export async function aPublisher(answers: Answers): Promise<{ readonly base: string; readonly close: () => void }> {
  const server = createServer((req, res) => {
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    const answer = answers[path] ?? answers[path.replace(/\/[^/]+$/u, '/{id}')];
    res.writeHead(answer === undefined ? 404 : 200, {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      Connection: 'close',
    });
    res.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
