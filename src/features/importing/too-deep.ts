/** Nobody means a part of a part so far inside. What walks through a value would run out of stack in one that has no bottom. */
const MOST_LEVELS = 60;

/** Whether a JSON value has parts inside parts further than anything that is meant. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > MOST_LEVELS || Object.values(value).some((part) => isTooDeep(part, depth + 1));
}

export const TOO_DEEP = `There are more than ${MOST_LEVELS} parts inside each other here`;
