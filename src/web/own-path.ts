/** What people choose and keep, and packs. It is for them alone: never kept by a cache, never in a search engine. */
const OWN = ['/my', '/pack'] as const;

/** Whether an address is one of these, or below it. */
export const isOwnPath = (path: string): boolean => OWN.some((start) => path === start || path.startsWith(`${start}/`));
