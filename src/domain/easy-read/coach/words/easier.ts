export const EASIER: ReadonlyMap<string, string> = new Map([['archaeology', 'old things']]);
