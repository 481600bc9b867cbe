import { escape as escapeMarkup } from 'html-escaper';

/** One entry of a feed. Times are milliseconds since 1970 UTC. */
export interface AtomEntry {
  /** For ever the same, and no other's (RFC 4287 4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly published: number;
  readonly updated: number;
  readonly author: { readonly name: string; readonly href: string };
  /** Plain text. */
  readonly summary: string;
  /** Who it comes from besides, and under which licence; empty for nobody else. */
  readonly rights: string;
}

export interface AtomFeed extends Pick<AtomEntry, 'id' | 'title' | 'href' | 'updated'> {
  readonly language: string;
  readonly subtitle: string;
  readonly rights: string;
  /** Where this feed is. */
  readonly self: string;
  readonly author: string;
  readonly icon: string;
  readonly entries: readonly AtomEntry[];
}

/** Everything that XML 1.0 has no place for (2.2): most control characters, halves of characters. No reference can bring them in either. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const text = (words: string): string => escapeMarkup(words.replaceAll(NOT_XML, ''));
const time = (at: number): string => new Date(at).toISOString();
const element = (name: string, words: string): string => `<${name}>${text(words)}</${name}>`;
const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${text(href)}"/>`;

const entryXml = (entry: AtomEntry): string =>
  `<entry>${[
    element('id', entry.id),
    element('title', entry.title),
    link('alternate', 'text/html', entry.href),
    element('published', time(entry.published)),
    element('updated', time(entry.updated)),
    `<author>${element('name', entry.author.name)}${element('uri', entry.author.href)}</author>`,
    element('summary', entry.summary),
    ...(entry.rights === '' ? [] : [element('rights', entry.rights)]),
  ].join('')}</entry>\n`;

/** A feed as an Atom 1.0 document (RFC 4287). Whatever words are in it, it is well formed, and they are text. */
export const atomXml = (feed: AtomFeed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">${[
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.href),
    element('updated', time(feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    element('icon', feed.icon),
  ].join('')}\n${feed.entries.map(entryXml).join('')}</feed>\n`;
