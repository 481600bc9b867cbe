/** Words of the pages that are the same for everybody. A point is one picture and one or two short sentences. */
export const HOME = {
  title: 'Dayways',
  description: 'Find things to do in the day, supported internships and help with work near you.',
  heading: 'What do you want to do?',
  searchHeading: 'Or look for something',
  howHeading: 'How it works',
  how: [
    { picture: 'search', text: 'Pick what you like, and where.' },
    { picture: 'reading', text: 'Read about each choice, with pictures.' },
    { picture: 'phone', text: 'Ask them if you can come and try it.' },
  ],
  guidesHeading: 'Guides',
  allGuides: 'All the guides',
  helpHeading: 'Do you want help?',
  helpWords: 'You can look with a friend or someone you trust.',
  helpLink: 'Help with this site',
} as const;

export const HELP = {
  title: 'Help',
  description: 'How to use Dayways, and who can help you.',
  parts: [
    {
      heading: 'Find something',
      points: [
        { picture: 'search', text: 'Go to Find. Tick the things you want.' },
        { picture: 'place', text: 'Write your town or your postcode to see what is near.' },
        { picture: 'yes', text: 'Press the button to show your choices.' },
        { picture: 'reading', text: 'Press the name of a choice to see all about it.' },
      ],
    },
    {
      heading: 'Words we use',
      points: [
        { picture: 'unknown', text: 'Not told us means we do not know. You can ask them.' },
        { picture: 'wait', text: 'A waiting list means other people are before you.' },
        { picture: 'checked', text: 'Last checked is the day someone looked if it is right.' },
      ],
    },
    {
      heading: 'Talk to a person',
      points: [
        { picture: 'friends', text: 'Ask a friend, your family or a support worker to look with you.' },
        { picture: 'phone', text: 'Each choice has a phone number or an email, if they told us.' },
        { picture: 'social-worker', text: 'Your council can help too. Ask for adult social care.' },
        { picture: 'careful', text: 'If someone is in danger, phone 999.' },
      ],
    },
  ],
} as const;

export const ABOUT = {
  title: 'About Dayways',
  description: 'What Dayways is, who it is for, and how it works.',
  parts: [
    {
      heading: 'What it is',
      points: [
        { picture: 'search', text: 'Dayways helps you find things to do in the day.' },
        { picture: 'job', text: 'It helps you find work, and help with work.' },
        { picture: 'friends', text: 'It is for people who want some support.' },
      ],
    },
    {
      heading: 'How we do it',
      points: [
        { picture: 'reading', text: 'We start with easy words and pictures.' },
        { picture: 'unknown', text: 'When nobody told us something, we say so.' },
        { picture: 'star', text: 'We do not give stars. Different things suit different people.' },
        { picture: 'checked', text: 'Each page says when someone last checked it.' },
      ],
    },
    {
      heading: 'The examples',
      points: [
        { picture: 'careful', text: 'Some sites show examples. A bar at the top says so.' },
        { picture: 'place', text: 'Examples have made-up names. You cannot go there.' },
      ],
    },
  ],
} as const;

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

export const WORDS = {
  title: 'Words',
  description: 'Hard words about support and work, with easy meanings.',
  heading: 'What words mean',
  lead: 'Here are some hard words. We say what each one means.',
} as const;

export const PICTURES_PAGE = {
  title: 'Pictures',
  description: 'The pictures on this site, who made them, and their licences.',
  heading: 'About the pictures',
  lead: 'Each picture helps to say what the words say.',
  openmoji: 'All emojis designed by OpenMoji – the open-source emoji and icon project. Licence: CC BY-SA 4.0.',
  changed: 'We changed some. We put 2 pictures together, or we drew our own.',
  symbols: 'The small signs, and the sign language picture, are Material Symbols by Google. Licence: Apache 2.0.',
  share: 'You can use these pictures too, if you keep the licence.',
  fileLink: 'The licence file',
  listHeading: 'All the pictures',
} as const;

export const GUIDES = {
  title: 'Guides',
  description: 'Easy read guides about work, support and your first visit.',
  lead: 'Each guide is short. Each has pictures.',
  sources: 'Where we got this',
  checkedOn: (date: string) => `We looked at it on ${date}.`,
  fits: 'Look for choices',
} as const;

export const LOST = {
  title: 'We cannot find this page',
  description: 'This page is not here.',
  points: [
    { picture: 'search', text: 'The page is not here. It may have moved.' },
    { picture: 'form', text: 'Look at the address again. A letter may be wrong.' },
  ],
  find: 'Find something to do',
  home: 'Go to the first page',
} as const;

export const BROKEN = {
  title: 'Something went wrong',
  description: 'This page does not work now.',
  points: [
    { picture: 'careful', text: 'This page does not work now. It is not your fault.' },
    { picture: 'wait', text: 'Please try again in a few minutes.' },
  ],
  home: 'Go to the first page',
} as const;
