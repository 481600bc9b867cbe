/** Words that stand on every page. */
export const SITE = {
  name: 'Dayways',
  skip: 'Skip to the main part',
  menuLabel: 'Main menu',
  menu: [
    { href: '/find', label: 'Find' },
    { href: '/words', label: 'Words' },
    { href: '/help', label: 'Help' },
    { href: '/my/list', label: 'My list' },
  ],
  examples: 'These are examples. They are not real.',
  crumbsLabel: 'You are here',
  home: 'Home',
  footLabel: 'About this site',
  foot: [
    { href: '/help', label: 'Help' },
    { href: '/about', label: 'About Dayways' },
    { href: '/guides', label: 'Guides' },
    { href: '/provider', label: 'For organisations' },
    { href: '/accessibility', label: 'Using this site' },
    { href: '/privacy', label: 'Privacy' },
    { href: '/pictures', label: 'Pictures' },
    { href: '/developers', label: 'Open data' },
  ],
  footWords: 'Dayways helps you find things to do, and help with work.',
} as const;
