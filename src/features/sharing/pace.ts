/**
 * How often one visitor may ask the open data: so many times a second, and so many at once. Who reads page by page, one page after the
 * other, stays below it; it holds back those who ask for many things side by side.
 */
export const OPEN_DATA_PACE = { perSecond: 40, burst: 100 } as const;
