import { counted } from '#domain/words/lists.ts';
import { SUGGEST } from './suggest.ts';

/** Words for the team about what visitors say is not right. */
export const RECORDS_OF_SUGGESTIONS = {
  title: 'What visitors say is not right',
  one: (listing: string) => `What a visitor says about ${listing}`,
  leads: {
    waiting: 'The oldest is first. Visitors do not say who they are.',
    decided: 'What we decided last is first. Visitors do not say who they are.',
  },
  nothing: 'No one has told us of anything that is not right.',
  count: (listings: number) => `${counted(listings, 'listing')}`,
  search: 'Name of a listing or a provider',
  show: 'Which',
  shows: { waiting: 'Waiting for us', decided: 'Already decided' },
  runBy: (provider: string) => `Run by ${provider}`,
  came: (ago: string) => `Came ${ago}`,
  noWords: 'No words with it.',
  noWordsKept: 'No words are kept. They are deleted 90 days after we decided.',
  done: 'We put it right',
  more: 'Look at it and decide',
  moreDecided: 'Look at it again',
  aside: 'Put it aside',
  asideHint: 'For example: it is right as it is, or it says nothing we can use.',
  reason: 'Why do you put it aside?',
  reasonNeeded: 'Say why you put it aside',
  tell: 'Tell the provider',
  tellPeople: (count: number) =>
    `We send an email to ${counted(count, 'person', 'people')} who can change this listing.`,
  tellPublic: 'No one from the provider has an account. We send an email to the address on the page.',
  tellNobody: 'No one from the provider has an account. There is no email address on the page.',
  tellButton: 'Send the email',
  toldAgo: (ago: string) => `Provider told ${ago}`,
  toldWhen: (when: string) => `We sent the email on ${when}.`,
  toldPeople: (count: number) => `It went to ${counted(count, 'person', 'people')} who can change this listing.`,
  toldPublic: 'It went to the address on the page. No one from the provider had an account.',
  toldOthers: 'Who we write to is not the same now. You can send the email again.',
  toldFirst: 'This email was sent before. We did not send it again.',
  told: (count: number) => `We are sending ${counted(count, 'email')}.`,
  saidDone: 'Done. It is off the list.',
  saidAside: 'It is put aside.',
  state: { waiting: 'Waiting for us', done: 'We put it right', 'put aside': 'Put aside' },
  asideBecause: (reason: string) => `Put aside: ${reason}`,
  mail: {
    subject: (listing: string) => `Is ${listing} still right?`,
    body: (told: {
      readonly listing: string;
      readonly provider: string;
      readonly about: keyof typeof SUGGEST.abouts;
      readonly words: string;
      readonly page: string;
      readonly editor: string;
    }) =>
      [
        `Hello ${told.provider},`,
        `A visitor told us that something about ${told.listing} is not right: ${SUGGEST.abouts[told.about]}.`,
        ...(told.words === '' ? [] : ['They wrote:', told.words]),
        `This is the page: ${told.page}`,
        `You can change it here: ${told.editor}`,
        'If it is all right as it is, you need not do anything.',
      ].join('\n\n'),
  },
} as const;
