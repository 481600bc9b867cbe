/** Words of the page for an address where nothing is. */
export const LOST = {
  title: 'We cannot find this page',
  description: 'This page is not here.',
  points: [
    { picture: 'search', text: 'The page is not here. It may have moved.' },
    { picture: 'form', text: 'Look at the address again. A letter may be wrong.' },
  ],
  find: 'Find something to do',
  home: 'Go to the first page',
} as const;
