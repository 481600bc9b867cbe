import type { ScreenText } from '../shape.ts';

/** Words that stand on every page. */
export const SITE: ScreenText['site'] = {
  name: 'Dayways',
  skip: 'Mynd i’r prif ran',
  menuLabel: 'Prif ddewislen',
  menu: [
    { href: '/find', label: 'Dod o hyd' },
    { href: '/words', label: 'Geiriau' },
    { href: '/help', label: 'Help' },
    { href: '/my/list', label: 'Fy rhestr' },
  ],
  examples: 'Enghreifftiau yw’r rhain. Nid ydynt yn real.',
  crumbsLabel: 'Rydych chi yma',
  home: 'Hafan',
  footLabel: 'Am y wefan hon',
  foot: [
    { href: '/help', label: 'Help' },
    { href: '/about', label: 'Am Dayways' },
    { href: '/guides', label: 'Canllawiau' },
    { href: '/provider', label: 'I sefydliadau' },
    { href: '/accessibility', label: 'Defnyddio’r wefan' },
    { href: '/privacy', label: 'Preifatrwydd' },
    { href: '/pictures', label: 'Lluniau' },
    { href: '/developers', label: 'Data agored' },
  ],
  footWords: 'Mae Dayways yn eich helpu i ddod o hyd i bethau i’w gwneud, a help gyda gwaith.',
};
