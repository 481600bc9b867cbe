/** Words of the page for a fault of ours. */
export const BROKEN = {
  title: 'Something went wrong',
  description: 'This page does not work now.',
  points: [
    { picture: 'careful', text: 'This page does not work now. It is not your fault.' },
    { picture: 'wait', text: 'Please try again in a few minutes.' },
  ],
  home: 'Go to the first page',
} as const;
