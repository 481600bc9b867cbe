/** Words around the glossary. */
export const WORDS = {
  title: 'Words',
  description: 'Hard words about support and work, with easy meanings.',
  heading: 'What words mean',
  lead: 'Here are some hard words. We say what each one means.',
} as const;
