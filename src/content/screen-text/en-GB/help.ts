/** Words of the help page. */
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
