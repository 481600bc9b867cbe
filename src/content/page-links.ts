import { getCollection } from 'astro:content';

/** A page to read, as a link to it. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
  readonly picture: string;
  readonly group: string | undefined;
}

/** All guides or all pathways in their order. */
export async function pageLinks(collection: 'guides' | 'pathways'): Promise<PageLink[]> {
  const pages = await getCollection(collection);
  return pages
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data: { title, picture, group } }) => ({ href: `/${collection}/${id}`, title, picture, group }));
}

/** The pages at these addresses, in the same order. */
export async function pagesAt(hrefs: readonly string[]): Promise<PageLink[]> {
  const all = new Map(
    [...(await pageLinks('pathways')), ...(await pageLinks('guides'))].map((link) => [link.href, link]),
  );
  return hrefs.flatMap((href) => all.get(href) ?? []);
}
