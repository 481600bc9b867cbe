/** One page of a long list. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
  /** 1 is the first page. */
  readonly page: number;
  readonly pages: number;
}

export interface PageAsked {
  readonly page: number;
  readonly size: number;
}

/** Which rows are asked for: a page past the end is the last one. */
export function pageWithin(total: number, { page, size }: PageAsked) {
  const pages = Math.max(1, Math.ceil(total / size));
  const within = Math.min(Math.max(1, page), pages);
  return { total, pages, page: within, offset: (within - 1) * size, limit: size };
}

/** One page of a list that is all in memory. */
export function pageOf<Row>(all: readonly Row[], asked: PageAsked): Paged<Row> {
  const { offset, limit, ...where } = pageWithin(all.length, asked);
  return { ...where, rows: all.slice(offset, offset + limit) };
}
