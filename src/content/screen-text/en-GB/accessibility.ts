/** The accessibility statement: what works, what was tested, what does not work yet. */
export const ACCESSIBILITY = {
  title: 'Using this site',
  description: 'How disabled people can use this site. What works, and what does not yet.',
  parts: [
    {
      heading: 'What you can do',
      points: [
        { picture: 'search', text: 'You can make everything 4 times bigger.' },
        { picture: 'computers', text: 'You can use only a keyboard.' },
        { picture: 'listen', text: 'You can use a screen reader. It reads the page to you.' },
        { picture: 'evening', text: 'The site is dark when your phone is set to dark.' },
        { picture: 'print', text: 'You can print each page.' },
      ],
    },
    {
      heading: 'What we tested',
      points: [
        { picture: 'checked', text: 'A computer checks our pages against the WCAG 2.2 rules.' },
        { picture: 'form', text: 'WCAG are rules for sites that everybody can use.' },
        { picture: 'computers', text: 'We looked at pages on small and big screens.' },
        { picture: 'friends', text: 'People with a learning disability have not tested it yet.' },
        { picture: 'listen', text: 'People who use a screen reader have not tested it yet.' },
      ],
    },
    {
      heading: 'What does not work yet',
      points: [
        { picture: 'talking', text: 'The site does not read to you by itself.' },
        { picture: 'bsl', text: 'There are no films in British Sign Language.' },
        { picture: 'website', text: 'Links can go to other sites. Those may be harder to use.' },
      ],
    },
  ],
  lawHeading: 'For people who help',
  law: [
    'The Public Sector Bodies Accessibility Regulations 2018 ask for WCAG 2.2 at level AA. We aim for that, and for level AAA where we can.',
    'WCAG means Web Content Accessibility Guidelines.',
  ],
} as const;
