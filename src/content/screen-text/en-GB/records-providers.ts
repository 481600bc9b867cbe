import { counted } from '#domain/words/lists.ts';

/** Words for the team about all providers. */
export const RECORDS_OF_PROVIDERS = {
  title: 'Providers',
  lead: 'Everyone who runs something in the directory.',
  count: (providers: number) => counted(providers, 'provider'),
  search: 'Name of a provider',
  show: 'Which',
  shows: { all: 'All', nobody: 'With no one to look after them', withdrawn: 'Taken off the site' },
  listings: (live: number) => (live === 0 ? 'Nothing on the site' : `${counted(live, 'listing')} on the site`),
  withdrawn: (count: number) => `${counted(count, 'listing')} taken off`,
  people: (people: number, owners: number) =>
    people === 0 ? 'No one has an account' : `${counted(people, 'person', 'people')}, ${counted(owners, 'owner')}`,
  old: (count: number) =>
    count === 0 ? 'All listings checked in the last 6 months' : `${counted(count, 'listing')} not checked for 6 months`,
  off: 'Taken off the site',
  notYet: 'Not on the site yet',
  merged: 'Put together with another provider',
  mergedLead: 'It is part of another provider now. People do not see it by itself.',
  notYetLead: 'People do not see it yet. It goes on the site with its first listing.',
  toList: 'See all providers',
  open: 'Open as the team',
  withdraw: 'Take it off the site',
  withdrawTitle: (name: string) => `Take ${name} off the site`,
  withdrawLead: (count: number) => `All of its listings go too: ${count}. You can put them back.`,
  putBack: 'Put it back',
  putBackTitle: (name: string) => `Put ${name} back on the site`,
  putBackLead: 'The listings that went with it come back too.',
  stay: 'Leave it as it is',
  wentOff: (name: string, count: number) => `${name} is off the site, with ${counted(count, 'listing')}.`,
  cameBack: (name: string, count: number) => `${name} is back on the site, with ${counted(count, 'listing')}.`,
} as const;
