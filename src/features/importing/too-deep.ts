/** Nobody means a part of a part so far inside. What walks through a value would run out of stack in one that has no bottom. */
const MOST_LEVELS = 60;

/** Whether a JSON value has parts inside parts further than anything that is meant. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one).filter((part) => typeof part === 'object') : [],
    );
  }
  return false;
}

export const TOO_DEEP = `There are more than ${MOST_LEVELS} parts inside each other here`;
