/** Words of the page where the owner of a provider says who works there, and of the mails about it. */
export const PROVIDER_PEOPLE = {
  title: (name: string) => `People of ${name}`,
  intro: 'These people can work on your listings.',
  you: 'You',
  notYet: 'Has not signed in yet',
  onlyOwner: 'There must always be 1 owner. Make someone else an owner first.',
  roles: {
    editor: { label: 'Editor', hint: 'Can change listings and places.' },
    owner: { label: 'Owner', hint: 'Can change listings and places, and who works here.' },
  },
  change: (name: string) => `Change what ${name} can do`,
  role: 'What can they do?',
  save: 'Save',
  remove: (name: string) => `Take out ${name}`,
  removeWords: 'They can change nothing here then. You can invite them again.',
  removeYou: 'You can change nothing here then.',
  invite: 'Invite someone',
  inviteWords: 'They get an email. It tells them how to sign in.',
  email: 'Their email address',
  send: 'Send the invitation',
  cannot: 'Only an owner can change this.',
  done: {
    invited: 'We sent an email to them.',
    changed: 'Saved.',
    removed: 'They can change nothing here now.',
  },
  problems: {
    'no address': 'Write an email address. For example: name@example.org.uk',
    'not possible': 'This person cannot be invited. Ask the directory team.',
    'too many': 'You cannot invite more people today. Ask the directory team.',
    gone: 'This person does not work here any more.',
    there: 'This person works here already.',
    onlyOwner: 'There must always be 1 owner. Make someone else an owner first.',
  },
  mails: {
    invited: {
      subject: (name: string) => `You can work on the listings of ${name}`,
      body: (name: string, link: string) =>
        `Someone from ${name} wants to work with you on its listings.\n\nSign in here with this email address:\n${link}\n\nWe send you a code then. You do not need a password.\n\nDo you not know ${name}? Then you need do nothing.`,
    },
    removed: {
      subject: (name: string) => `You do not work on ${name} any more`,
      body: (name: string, link: string) =>
        `An owner of ${name} took you out. You cannot change its listings any more.\n\nIs this wrong? Then ask ${name}.\n\nThis is the site:\n${link}`,
    },
  },
} as const;
