interface Pace {
  readonly perSecond: number;
  readonly burst: number;
  /** How many are on a page when nobody says, and at the most. */
  readonly usual: number;
  readonly most: number;
}
const pages = (size: number): number => Math.ceil(20_000 / size);

/** Words for people who make other websites and apps with what is in the directory. */
export const DEVELOPERS = {
  title: 'Open data',
  description: 'How other websites and apps can use what is in this directory.',
  crumb: 'Open data',
  parts: [
    {
      heading: 'What it is',
      points: [
        { picture: 'computers', text: 'Other websites and apps can show what is here.' },
        { picture: 'checked', text: 'They get the same facts as you, at the same time.' },
        { picture: 'no', text: 'They never get what you look for or what you save.' },
      ],
    },
  ],
  terms: {
    title: 'Terms of the open data',
    heading: 'Terms of the open data',
    lead: 'Each term says one thing about a service or a place.',
    back: 'Open data',
    columns: ['Term', 'What it means', 'Its name for programs'],
  },
  table: {
    addresses: 'What each address gives',
    addressColumns: ['Address', 'What it gives'],
    parameters: 'What can be asked for',
    parameterColumns: ['Parameter', 'What it does', 'Example'],
  },
  /** For people who write programs: it cannot be said in easy words alone. */
  plain: {
    more: 'For people who write programs',
    lead: [
      'The whole directory is published as Open Referral UK 3.0 (HSDS-UK-3.0). A reader of HSDS 3.1 can read it too. It needs no key and no account, and pages of any website may read it.',
      'It begins at this address:',
    ],
    tryHeading: 'Try it',
    tries: {
      first: 'Services, 5 on a page',
      search: 'Services found by the word “garden”',
      day: 'What happens on a Tuesday morning',
      fact: 'Services with a step-free way in',
      terms: 'All terms',
      openApi: 'The whole of it as an OpenAPI 3.1 document',
    },
    onlyCode: 'Places within 5,000 metres of a postcode:',
    allHeading: 'All of it, and what is new',
    all: [
      'To copy the whole directory, ask for all services without pages. Each line is one service with all that belongs to it.',
      'Later, ask with modified_after for what changed since. To learn what was taken away, ask with minimal=true for all ids, and compare.',
      'Send If-None-Match or If-Modified-Since with the ETag or the Last-Modified that you were given. When nothing has changed, the answer is 304 and empty.',
      'When you read page by page, follow the address in the Link header. It begins after the last record that you met, so that nothing is missed or met twice while listings change.',
    ],
    paceHeading: 'How often you may ask',
    pace: ({ perSecond, burst, usual, most }: Pace) => [
      `You may ask ${perSecond} times a second, and ${burst} times at once. Who asks more often gets the answer 429. Its Retry-After header says how many seconds to wait.`,
      `Who reads page by page, one page after the other, stays below it. 20,000 services are ${pages(usual)} pages of ${usual}, or ${pages(most)} pages of ${most}. All of them without pages are one question. Eight readers may do that at the same time. The next one gets 503, and the seconds to wait.`,
    ],
    tablesHeading: 'As a table',
    tables: [
      'For a spreadsheet there is the whole directory as a CSV file. Under each search there is a link to what it finds, in the same columns. Our own import reads such a file, and the template has a line of help under its headings.',
    ],
    tableLink: 'The whole directory as a table (CSV)',
    templateLink: 'The template (CSV)',
    embedHeading: 'On another website',
    embed: ['A listing, a list or a search box can stand inside another website, without a program.'],
    embedLink: 'Show this on your website',
    factsHeading: 'Facts about access and support',
    facts: [
      'Each fact is a term in attributes, of the service or of its location. What is so and what is not so are terms of their own. A fact that nobody told us is not there at all: do not show it as a no.',
      'Beside each fact stands dayways_fact: who said it, and on which day. Fields that begin with dayways_ are our own.',
    ],
    termsLink: 'All terms and what they mean',
    outHeading: 'What is not there',
    out: [
      'Nothing that is not published, nothing that was withdrawn, and nothing that nobody has checked for too long. No contact of the people who edit.',
      'The street and the exact place of a hidden address never leave. Such a location says mask_exact_address.',
      'Photographs are links in dayways_photographs, with words for each. The people in them said yes to this site: ask before you show one on another.',
      'A service with dayways_example is made up. Do not show it to people.',
    ],
    wrongHeading: 'When something is wrong',
    wrong: [
      'A parameter that cannot be used gets the answer 400. It says for each one what would do. What is not there gets 404. Every error has the same shape:',
    ],
    licenceHeading: 'Licence',
    licensed: 'Whoever runs this directory lets you use its data under this licence:',
    noLicence:
      'Whoever runs this directory has not said under which licence its data may be used. Ask them before you show it to others.',
    licence: [
      'Say where the data is from, and when you took it.',
      'Names of service types come from the list of the Local Government Association, with thanks to LG Inform Plus. The standard is by Open Referral and Open Referral UK.',
    ],
    addresses: {
      '/': 'Which standard this is',
      '/services': 'Services, a page at a time',
      '/services/{id}': 'One service with all that belongs to it',
      '/service_at_locations': 'Services at each of their places',
      '/service_at_locations/{id}': 'One service at one place',
      '/organizations': 'Who runs services',
      '/organizations/{id}': 'One organisation',
      '/taxonomies': 'Lists of terms',
      '/taxonomies/{id}': 'One list with its terms',
      '/taxonomy_terms': 'Terms',
      '/taxonomy_terms/{id}': 'One term',
      '/openapi.json': 'All of this for programs',
    },
  },
} as const;
