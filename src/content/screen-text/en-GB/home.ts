/** Words of the first page. */
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
