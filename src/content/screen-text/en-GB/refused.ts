/** Words of the page for what somebody's role may not do, and for what somebody else changed first. */
export const REFUSED = {
  title: 'You cannot do this here',
  description: 'Your account cannot open this page.',
  points: [
    { picture: 'careful', text: 'Your account cannot open this page or do this.' },
    { picture: 'talking', text: 'Ask the owner of your organisation. Or ask a lead of the directory team.' },
  ],
  signedIn: (who: string) => `You are signed in as ${who}.`,
  home: 'Go to your work',
} as const;
