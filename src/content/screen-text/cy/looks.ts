import type { Translation } from '../shape.ts';

/** What the frame of every page says of how the site looks. Not yet checked by a Welsh speaker. */
export const LOOKS_PAGE: NonNullable<Translation['looks']> = {
  link: 'Newid sut mae hwn yn edrych',
  unchecked: 'Dim ond rhan o’r wefan hon sydd yn Gymraeg. Nid yw siaradwr Cymraeg wedi ei gwirio eto.',
  uncheckedLink: 'Darllen yn Saesneg',
  contactLabel: 'Gofynnwch i ni',
  phone: (number: string) => `Ffôn ${number}`,
  email: (address: string) => `E-bost ${address}`,
};
