/** Words about what Dayways is. */
export const ABOUT = {
  title: 'About Dayways',
  description: 'What Dayways is, and who it is for.',
  parts: [
    {
      heading: 'What it is',
      points: [
        { picture: 'search', text: 'Dayways helps you find things to do in the day.' },
        { picture: 'job', text: 'You can find work here, and help with work.' },
        { picture: 'friends', text: 'It is for people who want some support.' },
        { picture: 'family', text: 'It is for families and people who help too.' },
        { picture: 'free', text: 'You do not pay to use Dayways.' },
      ],
    },
    {
      heading: 'How we do it',
      points: [
        { picture: 'reading', text: 'You see easy words and pictures first.' },
        { picture: 'computers', text: 'A computer makes most easy sentences from what places tell us.' },
        { picture: 'unknown', text: 'When nobody told us something, we say so.' },
        { picture: 'not-right', text: 'We do not give stars, because people like different things.' },
        { picture: 'checked', text: 'Each page tells you when someone last checked it.' },
        { picture: 'no', text: 'Nobody can pay to be first in the list.' },
      ],
    },
    {
      heading: 'What we do not do',
      points: [
        { picture: 'group', text: 'We do not run the groups and jobs you find here.' },
        { picture: 'try-it', text: 'Visit and ask questions before you choose.' },
        { picture: 'careful', text: 'People with a learning disability have not checked this site yet.' },
      ],
    },
    {
      heading: 'The examples',
      points: [
        { picture: 'careful', text: 'Some sites show examples, and a bar at the top says so.' },
        { picture: 'place', text: 'Examples have made-up names, and you cannot go there.' },
      ],
    },
  ],
  more: 'For people who help',
  plain: [
    'Dayways is a directory of day opportunities, supported internships and employment support in the United Kingdom. A council or a partnership can run it for its own area.',
    'Listings come from providers, from councils and from open data. Easy read is made from the facts of each listing, and says whether a computer made it, a person wrote it, or people with a learning disability checked it.',
    'A fact that nobody told us is shown as “Not told us”. It is never shown as a yes or a no, and a filter passes only a yes.',
    'Results are put in order by how well they match, how near they are and how lately they were checked.',
  ],
} as const;
