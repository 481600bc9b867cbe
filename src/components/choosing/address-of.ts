/** The address of a page to come back to. The built pages have names of files. */
export const addressOf = ({ pathname, search }: { readonly pathname: string; readonly search: string }): string =>
  `${pathname.replace(/\.html$/u, '')}${search}`;
