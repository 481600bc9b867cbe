/** The accessibility statement: what works, what does not, how it was tested, and what to do about it. */
export const ACCESSIBILITY = {
  title: 'Using this site',
  description: 'How disabled people can use this site. What works, and what does not yet.',
  parts: [
    {
      heading: 'What you can do',
      points: [
        { picture: 'search', text: 'You can make everything 4 times bigger.' },
        { picture: 'looks', text: 'You can change the colours, the words and the pictures.' },
        { picture: 'computers', text: 'You can use only a keyboard.' },
        { picture: 'listen', text: 'You can listen to easy pages, if your device has a voice.' },
        { picture: 'talking', text: 'You can use your own screen reader.' },
        { picture: 'evening', text: 'When your phone is dark, the site is dark too.' },
        { picture: 'print', text: 'You can print each page.' },
      ],
    },
    {
      heading: 'What does not work yet',
      points: [
        { picture: 'bsl', text: 'There are no films in British Sign Language.' },
        { picture: 'reading', text: 'Some places send us long words, and we show those too.' },
        { picture: 'website', text: 'Links go to other sites, and those may be hard to use.' },
        { picture: 'form', text: 'There is no form to tell us what is wrong.' },
      ],
    },
    {
      heading: 'What we tested',
      points: [
        { picture: 'checked', text: 'Computers check our pages against rules.' },
        { picture: 'phone', text: 'We look at pages on small and big screens.' },
        { picture: 'friends', text: 'People with a learning disability have not tested it yet.' },
        { picture: 'blind', text: 'People who use a screen reader have not tested it yet.' },
      ],
    },
    {
      heading: 'If you cannot use it',
      points: [
        { picture: 'help', text: 'Ask your council to help you.' },
        { picture: 'phone', text: 'Some sites have a phone number at the bottom of each page.' },
        { picture: 'print', text: 'They can print a page for you.' },
        { picture: 'not-right', text: 'If they do not help, you can complain.' },
      ],
    },
  ],
  law: {
    heading: 'Accessibility statement',
    parts: [
      {
        heading: 'What this is about',
        sentences: [
          'This statement is about this website. It follows the model of the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
          'The information on it is written to meet the Accessible Information Standard (DAPB1605), which covers councils and the adult social care they pay for.',
        ],
      },
      {
        heading: 'How far it meets the rules',
        sentences: [
          'This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA, because nobody has tested it by hand for every criterion yet.',
          'We also aim for these criteria of level AAA: contrast 7 to 1, visual presentation, keyboard without exception, no timing, section headings, link purpose from the link alone, target size, unusual words, abbreviations and reading level.',
        ],
      },
      {
        heading: 'What is not accessible',
        sentences: [
          'There is no British Sign Language. There is no video on this site either.',
          'Words that providers wrote themselves may be hard to read. The easy read part of each listing is made from facts and keeps to the rules.',
          'There is no contact form yet, which the regulations ask for.',
          'Content on other websites that we link to is not ours.',
        ],
      },
      {
        heading: 'How to tell us, and how to complain',
        sentences: [
          'Tell the council or organisation whose name is on this site. It must answer you, and give you the information in another way if you need it, under the Equality Act 2010.',
          'The Equality and Human Rights Commission (EHRC) enforces the accessibility regulations in England, Scotland and Wales. The Equality Commission for Northern Ireland does so there.',
          'If you are not happy with the answer, contact the Equality Advisory and Support Service (EASS).',
        ],
        link: { label: 'Equality Advisory and Support Service', href: 'https://www.equalityadvisoryservice.com/' },
      },
    ],
    phone: (number: string) => `Phone: ${number}`,
    email: (address: string) => `Email: ${address}`,
    testedHeading: 'How it was tested',
    tested: [
      'All tests so far were done by programs. No disabled person has tested this site yet, and no outside expert has.',
      'These programs check the pages in a real browser, on a small and a large screen, in light and in dark:',
    ],
    tools: [
      {
        name: 'axe-core',
        package: 'axe-core',
        version: '4.14',
        what: 'rules of WCAG 2.2 levels A, AA and AAA, and best practice',
      },
      { name: 'html-validate', package: 'html-validate', version: '11.18', what: 'whether pages are well-formed' },
      {
        name: 'Playwright',
        package: '@playwright/test',
        version: '1.65',
        what: 'our own checks: sizes, gaps, contrast, keyboard, focus, 400%, without scripts',
      },
    ],
    tool: (name: string, version: string, what: string) => `${name} ${version}: ${what}`,
    prepared: (date: string) => `This statement was written on ${date}, after tests on the same day.`,
    preparedOn: '2026-11-21',
  },
} as const;
