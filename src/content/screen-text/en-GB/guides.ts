/** Words around the guides, and around every page to read. */
export const GUIDES = {
  title: 'Guides',
  description: 'Easy read guides about work, money and getting help.',
  lead: 'Each guide is short. Each has pictures.',
  toPathways: 'Steps to a job, or to feel better',
  sources: 'Where we got this',
  noFacts: 'This page is our own words.',
  checkedOn: (date: string) => `We looked at it on ${date}.`,
  datedOn: (date: string) => `It is from ${date}.`,
  reviewedOn: (date: string) => `We looked at this whole page on ${date}.`,
  notByPeople: 'People with a learning disability have not checked it yet.',
  old: 'Nobody has looked at this page for a year. Some things may have changed. Ask someone.',
  covers: {
    england: 'The rules here are for England. Scotland, Wales and Northern Ireland have other rules.',
    'great-britain': 'The rules here are for England, Scotland and Wales. Northern Ireland has other rules.',
  },
  next: 'What you can read next',
} as const;
