/** Words of the help page. */
export const HELP = {
  title: 'Help',
  description: 'How to use Dayways, and who can help you.',
  parts: [
    {
      heading: 'Find something',
      points: [
        { picture: 'search', text: 'Go to Find, and tick the things you want.' },
        { picture: 'place', text: 'Write your town or your postcode to see what is near.' },
        { picture: 'yes', text: 'Press the button to show your choices.' },
        { picture: 'reading', text: 'Press the name of a choice to see all about it.' },
        { picture: 'phone', text: 'Then ask them if you can visit.' },
      ],
    },
    {
      heading: 'Make it easier for you',
      points: [
        { picture: 'looks', text: 'You can change how this site looks.' },
        { picture: 'listen', text: 'Press Listen to hear an easy page.' },
        { picture: 'print', text: 'You can print a page and take it with you.' },
        { picture: 'help', text: 'Press a question below a sentence to see what a word means.' },
      ],
    },
    {
      heading: 'Words we use',
      points: [
        { picture: 'unknown', text: 'Not told us means we do not know.' },
        { picture: 'wait', text: 'A waiting list means other people are before you.' },
        { picture: 'checked', text: 'Last checked is the day someone looked if it is right.' },
      ],
    },
    {
      heading: 'Talk to a person',
      points: [
        { picture: 'friends', text: 'You can look with a friend, your family or a support worker.' },
        { picture: 'email', text: 'Each choice has a phone number or email, if they told us.' },
        { picture: 'social-worker', text: 'Your council can help too, if you ask for adult social care.' },
      ],
    },
    {
      heading: 'If you need help now',
      points: [
        { picture: 'careful', text: 'Phone 999 if someone is in danger.' },
        { picture: 'mental-health', text: 'If you cannot cope, phone 111 and pick option 2.' },
        { picture: 'talking', text: 'You can phone Samaritans on 116 123 at any time.' },
      ],
    },
  ],
  more: 'What you can read',
  links: [
    { href: '/words', picture: 'reading', label: 'What words mean' },
    { href: '/guides/what-to-ask-on-a-first-visit', picture: 'door', label: 'What to ask on a first visit' },
    { href: '/guides/how-to-say-it-is-not-right', picture: 'not-right', label: 'How to say it is not right' },
    { href: '/accessibility', picture: 'looks', label: 'Using this site' },
  ],
} as const;
