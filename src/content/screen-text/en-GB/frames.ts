/** Words of the frames around records: crumbs and what search engines are told. */
export const FRAMES = {
  home: 'Home',
  find: 'Find',
  aboutProvider: (name: string) => `What ${name} does, and how to ask them.`,
  aboutVenue: (name: string) => `What ${name} is like, and what you can do there.`,
} as const;
