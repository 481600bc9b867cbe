/** What stands on every page where people sign in and work. */
export const DESK = {
  barLabel: 'Your work',
  work: 'Your listings',
  team: 'Directory team',
  account: 'Your account',
  signedIn: (who: string) => `Signed in as ${who}`,
  signOut: 'Sign out',
  wrong: 'There is a problem',
  notSent: { title: 'What you wrote', why: 'We did not keep this. You can copy it.' },
  wrongTitle: (title: string) => `Error: ${title}`,
} as const;
