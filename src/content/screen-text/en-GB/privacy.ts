/** What we know about visitors. */
export const PRIVACY = {
  title: 'Privacy',
  description: 'What Dayways knows about you: as little as we can.',
  parts: [
    {
      heading: 'What we do not do',
      points: [
        { picture: 'form', text: 'We do not ask for your name.' },
        { picture: 'adults', text: 'We do not write down who you are.' },
        { picture: 'website', text: 'We do not follow you on other sites.' },
        { picture: 'cost', text: 'We do not sell anything about you.' },
      ],
    },
    {
      heading: 'Good to know',
      points: [
        { picture: 'search', text: 'What you look for is in the address of the page.' },
        { picture: 'computers', text: 'Your phone or computer may remember the pages you looked at.' },
        { picture: 'careful', text: 'Other sites have their own rules.' },
      ],
    },
  ],
} as const;
