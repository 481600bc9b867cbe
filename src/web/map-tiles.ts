/** Where the pictures of a map come from, and whose they are. */
export interface MapTiles {
  /** An address with `{z}`, `{x}` and `{y}` in it. */
  readonly template: string;
  /** What a page must let in pictures from. */
  readonly origin: string;
  readonly host: string;
  readonly credit: { readonly words: string; readonly href: string | null };
}

/** The map pictures that the environment names; null when it names none. */
export function mapTiles({
  MAP_TILES_URL: template,
  MAP_TILES_CREDIT: credit,
}: {
  readonly MAP_TILES_URL?: string | undefined;
  readonly MAP_TILES_CREDIT?: MapTiles['credit'] | undefined;
}): MapTiles | null {
  if (template === undefined || credit === undefined) return null;
  const { origin, host } = new URL(template);
  return { template, origin, host, credit };
}
