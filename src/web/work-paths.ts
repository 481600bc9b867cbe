/** Where people sign in and work. What stands there is for one person alone: never kept, never in a search engine. */
const WORK = ['/sign-in', '/sign-out', '/join', '/account', '/provider', '/team', '/check'] as const;

/** Whether an address is one of these, or below it. */
export const isWorkPath = (path: string): boolean =>
  WORK.some((start) => path === start || path.startsWith(`${start}/`));

/** Where a visitor says what is not right about a listing. */
export const isSuggestPath = (path: string): boolean => /^\/listings\/[^/]+\/suggest$/u.test(path);
