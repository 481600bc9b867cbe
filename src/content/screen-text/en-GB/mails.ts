/** What stands around every mail, and the mailbox of a site that is being tried out. */
export const MAILS = {
  hello: 'Hello,',
  askUs: 'Do you have a question?',
  phone: (number: string) => `Phone us: ${number}`,
  email: (address: string) => `Send us an email: ${address}`,
  help: (address: string) => `You can find help here: ${address}`,
  from: (site: string, address: string) => `From ${site}\n${address}`,
  mailbox: {
    title: 'Mailbox for trying out',
    lead: 'This site is being tried out on this computer. Its emails are kept here. Nobody else gets them.',
    none: 'There are no emails yet.',
    to: 'To',
  },
} as const;
