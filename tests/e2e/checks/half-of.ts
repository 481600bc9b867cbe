/** Every other page: the two rounds of a test, on a wide screen and a small one, look at all of them together. */
export const halfOf = <Page>(project: string, pages: readonly Page[]): Page[] =>
  pages.filter((_page, at) => (at % 2 === 0) === project.includes('wide'));
