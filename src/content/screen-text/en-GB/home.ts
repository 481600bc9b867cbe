/** Words of the first page. The words of its big choices stand with the questions, which ask the same. */
export const HOME = {
  title: 'Dayways',
  description: 'Find things to do in the day, supported internships and help with work near you.',
  heading: 'What do you want to do?',
  chooseHeading: 'Not sure?',
  searchHeading: 'Look for something',
  howHeading: 'How it works',
  how: [
    { picture: 'search', text: 'Pick what you like, and where.' },
    { picture: 'reading', text: 'Read about each choice, with pictures.' },
    { picture: 'phone', text: 'Ask them if you can come and try it.' },
  ],
  pathwaysHeading: 'One step at a time',
  allPathways: 'All the pathways',
  allGuides: 'All the guides',
  employers: 'For employers',
  helpHeading: 'Do you want help?',
  helpWords: 'You can look with a friend or someone you trust.',
  helpLink: 'Help with this site',
} as const;
