import type { Locator } from '@playwright/test';

/** Picks an answer. The whole row of a box to tick answers to a press, which a browser that is driven takes for something in the way. */
export const pick = (box: Locator): Promise<void> => box.check({ force: true });
