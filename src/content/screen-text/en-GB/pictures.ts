/** Words of the page about the pictures. */
export const PICTURES_PAGE = {
  title: 'Pictures',
  description: 'The pictures on this site, who made them, and their licences.',
  heading: 'About the pictures',
  lead: 'Each picture helps to say what the words say.',
  openmoji: 'All emojis designed by OpenMoji – the open-source emoji and icon project. Licence: CC BY-SA 4.0.',
  changed: 'We changed some. We put 2 pictures together, or we drew our own.',
  symbols: 'The small signs, and the sign language picture, are Material Symbols by Google. Licence: Apache 2.0.',
  share: 'You can use these pictures too, if you keep the licence.',
  fileLink: 'The licence file',
  listHeading: 'All the pictures',
} as const;
