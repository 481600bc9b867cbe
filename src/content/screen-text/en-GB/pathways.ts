/** Words around the pathways, and around the listings inside a page to read. */
export const PATHWAYS = {
  title: 'Steps to what you want',
  description: 'Steps to a job, or to feel better. Take them one at a time.',
  lead: 'Pick what you want. Then take it step by step.',
  toGuides: 'Guides about money, travel and getting help',
  fits: 'What you can choose',
  showNear: 'Show what is near',
  nearPlace: (heading: string, place: string) => `${heading}: near ${place}`,
  noneNear: (place: string) => `We know of nothing that fits near ${place}.`,
  noneAtAll: 'We know of nothing that fits yet.',
  lookEverywhere: (heading: string) => `Look everywhere: ${heading}`,
  seeAll: (total: number, heading: string) =>
    total === 1 ? `See the choice: ${heading}` : `See all ${total.toLocaleString('en-GB')}: ${heading}`,
} as const;
