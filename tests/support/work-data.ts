/** Where the site that people work on in tests keeps its data: what playwright.config.ts starts it with. */
export const WORK_DATA = process.env.WORK_DATA ?? new URL('../../test-results/work-data', import.meta.url).pathname;
