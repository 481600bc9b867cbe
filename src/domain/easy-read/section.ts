/** The parts of an easy read page, always in this order, so that people learn it. The words are English; templates translate them. */
export const SECTIONS = {
  what: 'What is it?',
  who: 'Who is it for?',
  when: 'When is it?',
  where: 'Where is it?',
  cost: 'How much is it?',
  help: 'What help is there?',
  join: 'How do you join?',
} as const;
export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as [SectionId, ...SectionId[]];
