import { escape as escapeMarkup } from 'html-escaper';
import { EMBED_COLOURS, type EmbedColours } from '#domain/looks/embed-colours.ts';
import { EMBED_FIND_PATH, EMBED_SCRIPT_PATH, EMBED_SEARCH_PATH, embedListingPath } from './paths.ts';

/** A part of this site that another one shows. */
export type Embed =
  | { readonly kind: 'listing'; readonly slug: string }
  /** `find`: the parameters of the search. */
  | { readonly kind: 'find'; readonly find: string }
  | { readonly kind: 'search' };

const LISTING = /^\/(?:embed\/)?listings\/([a-z0-9-]+)$/u;
const FIND = /^\/(?:embed\/)?find$/u;
const TYPED_WITHOUT = /^(?!https?:)[^/\s]+\//iu;

/**
 * What somebody wants to show, from the address of a page of this site as they copied it, whole or from its first slash. Nothing typed is the
 * search box. Null for an address that is no listing and no search of this site (`site`: `https://dayways.example`).
 */
export function readEmbedded(typed: string, site: string): Embed | null {
  const trimmed = typed.trim();
  if (trimmed === '') return { kind: 'search' };
  const whole = TYPED_WITHOUT.test(trimmed) ? `${new URL(site).protocol}//${trimmed}` : trimmed;
  if (!URL.canParse(whole, site)) return null;
  const { origin, pathname, searchParams } = new URL(whole, site);
  if (origin !== new URL(site).origin) return null;
  const [, slug] = LISTING.exec(pathname) ?? [];
  if (slug !== undefined) return { kind: 'listing', slug };
  if (FIND.test(pathname)) return { kind: 'find', find: searchParams.toString() };
  return pathname === '/' ? { kind: 'search' } : null;
}

/** The parameters of a search that count where other sites show it: no colours, and no page or view but the first. */
export function embeddedSearch(given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(given);
  for (const name of ['page', 'view', 'day', ...EMBED_COLOURS]) params.delete(name);
  return params;
}

/** The path of the page inside. */
export function embedAddress(embed: Embed, colours: EmbedColours): string {
  const params = new URLSearchParams(embed.kind === 'find' ? embed.find : '');
  for (const [name, hex] of Object.entries(colours)) params.set(name, hex.slice(1));
  const path = {
    listing: () => embedListingPath(embed.kind === 'listing' ? embed.slug : ''),
    find: () => EMBED_FIND_PATH,
    search: () => EMBED_SEARCH_PATH,
  }[embed.kind]();
  return params.size === 0 ? path : `${path}?${params}`;
}

const attributes = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`).join('');

/** What is copied into another page: an element with its script, or a frame alone. Every value is escaped. `title` names it for screen readers. */
export function embedCode(
  embed: Embed,
  colours: EmbedColours,
  { site, title }: { readonly site: string; readonly title: string },
): { readonly element: string; readonly frame: string } {
  const what =
    embed.kind === 'listing'
      ? ([['listing', embed.slug]] as const)
      : embed.kind === 'find'
        ? ([['find', embed.find]] as const)
        : [];
  return {
    element: `<script src="${site}${EMBED_SCRIPT_PATH}" defer></script>\n<dayways-embed${attributes([...what, ...Object.entries(colours), ['title', title]])}></dayways-embed>`,
    frame: `<iframe${attributes([
      ['src', `${site}${embedAddress(embed, colours)}`],
      ['title', title],
      ['width', '100%'],
      ['height', '420'],
      ['loading', 'lazy'],
    ])}></iframe>`,
  };
}
