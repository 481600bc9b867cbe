import type { Locator, Page } from '@playwright/test';

/** Where a page shows what somebody wrote that was not kept, because somebody else was first. */
export const notSent = (page: Page): Locator => page.locator('.notice').filter({ hasText: 'We did not keep this.' });
