/** Words of the listen bar, and how to listen with the device's own reader. */
export const LISTEN = {
  label: 'Listen to this page',
  start: 'Listen',
  stop: 'Stop',
  slower: 'Slower',
  faster: 'Faster',
  voice: 'Voice',
  choose: 'Listen to 1 part',
  one: 'Listen',
  slowest: 'This is the slowest.',
  fastest: 'This is the fastest.',
  sorry: 'Your device could not read this. Try again, or try another voice.',
  noWelsh: 'Your device has no Welsh voice.',
  helpHeading: 'Listen to a page',
  help: [
    { picture: 'listen', text: 'Many pages have a Listen button. It reads the page to you.' },
    { picture: 'phone', text: 'No button? Your phone has its own reader.' },
    { picture: 'phone', text: 'On an iPhone or iPad, go to Settings. Choose Accessibility. Choose Read and Speak.' },
    { picture: 'phone', text: 'On an Android phone, go to Settings. Choose Accessibility. Choose Select to Speak.' },
    { picture: 'computers', text: 'On a computer, open the page in Edge. Press Read aloud.' },
    { picture: 'friends', text: 'You can ask someone to set it up with you.' },
  ],
} as const;
