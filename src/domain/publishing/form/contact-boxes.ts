import type { Contact } from '../../listing/contact.ts';
import type { Codec } from './box.ts';
import { one } from './choice-boxes.ts';
import { group, rows } from './joined-boxes.ts';
import { line, webLine } from './line-boxes.ts';

export const CONTACT_FOR = {
  questions: 'Questions',
  joining: 'Joining',
  crisis: 'Help now, in a crisis',
} as const satisfies Record<Contact['for'], string>;

const purpose = (name: string): Codec<Contact['for']> => {
  const codec = one<Contact['for']>(name, CONTACT_FOR, 'pick');
  return { ...codec, read: (reading, before) => codec.read(reading, before) ?? 'questions' };
};

function contact(at: string): Codec<Contact> {
  const codec = group<Contact>({
    phone: line(`${at}.phone`, { keys: 'tel' }),
    email: line(`${at}.email`, { keys: 'email' }),
    name: line(`${at}.name`),
    role: line(`${at}.role`),
    website: webLine(`${at}.website`),
    for: purpose(`${at}.for`),
  });
  return {
    ...codec,
    read: (reading, before) => {
      const value = codec.read(reading, before);
      if (value.phone !== null && !/\d/u.test(value.phone))
        reading.fail(`${at}.phone`, 'Write a phone number, such as 0161 496 0121');
      return value;
    },
  };
}

/** Who the public may talk to. */
export const contacts = rows<Contact>('contacts', 10, contact);
