/** Words around the guides. */
export const GUIDES = {
  title: 'Guides',
  description: 'Easy read guides about work, support and your first visit.',
  lead: 'Each guide is short. Each has pictures.',
  sources: 'Where we got this',
  checkedOn: (date: string) => `We looked at it on ${date}.`,
  fits: 'Look for choices',
} as const;
