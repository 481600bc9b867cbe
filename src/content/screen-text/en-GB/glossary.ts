/** Words around the glossary, and around a meaning below a sentence. */
export const WORDS = {
  title: 'Words',
  description: 'Hard words about support and work, with easy meanings.',
  heading: 'What words mean',
  lead: 'Here are some hard words. We say what each one means.',
  lettersLabel: 'Letters',
  wordsWith: 'Words with',
  whatMeans: (word: string) => `What does “${word}” mean?`,
  inList: (word: string) => `See “${word}” in the list of words`,
} as const;
