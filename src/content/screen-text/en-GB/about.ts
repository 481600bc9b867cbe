/** Words about what Dayways is. */
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
