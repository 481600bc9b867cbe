import { SaxesParser } from 'saxes';

/** One entry of a feed as another program reads it. */
export interface ReadEntry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
}

export interface ReadFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly self: string;
  readonly href: string;
  readonly entries: readonly ReadEntry[];
}

const ATOM = 'http://www.w3.org/2005/Atom';

type Said = Record<string, string>;

const need = (said: Said, name: string): string => {
  const value = said[name];
  if (value === undefined) throw new Error(`The feed has no ${name} where RFC 4287 wants one`);
  return value;
};

/** Reads an Atom feed strictly: throws when it is not well formed, has elements of no namespace, or lacks what RFC 4287 4.1 asks for. */
export function readFeed(xml: string): ReadFeed {
  const feed: Said = {};
  const entries: Said[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  const into = (): Said => (path.includes('entry') ? (entries.at(-1) ?? {}) : feed);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== ATOM) throw new Error(`${local} is not an element of Atom`);
    path.push(local);
    text = '';
    if (local === 'entry') entries.push({});
    if (local === 'link') into()[`link ${attributes.rel?.value}`] = attributes.href?.value ?? '';
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', ({ local }) => {
    const parent = path.at(-2);
    if (parent === 'author') into()[`author ${local}`] = text;
    else if (local !== 'link' && local !== 'author' && parent !== undefined) into()[local] = text;
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return {
    id: need(feed, 'id'),
    title: need(feed, 'title'),
    updated: need(feed, 'updated'),
    self: need(feed, 'link self'),
    href: need(feed, 'link alternate'),
    entries: entries.map((entry) => ({
      id: need(entry, 'id'),
      title: need(entry, 'title'),
      href: need(entry, 'link alternate'),
      published: need(entry, 'published'),
      updated: need(entry, 'updated'),
      author: need(entry, 'author name'),
      summary: need(entry, 'summary'),
    })),
  };
}
