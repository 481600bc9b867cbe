import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ContactSchema } from '#domain/listing/contact.ts';
import { contactsToAsk, crisisLines, isForText } from '#domain/listing/contacts-to-ask.ts';

const contact = (over: z.input<typeof ContactSchema>) => ContactSchema.parse(over);
const crisis = contact({ name: 'Night line', phone: '07700 900143', for: 'crisis' });
const desk = contact({ name: 'Front desk', phone: '0161 496 0121' });
const joining = contact({ name: 'Sam', email: 'sam@example.org', for: 'joining' });

test('a line for people in a crisis is never rung with a question, even where it is the only one of a listing', () => {
  expect(contactsToAsk({ contacts: [crisis] }, { contacts: [desk] })).toEqual([desk]);
  expect(contactsToAsk({ contacts: [crisis] }, { contacts: [] })).toEqual([]);
  expect(crisisLines({ contacts: [crisis] }, { contacts: [crisis, desk] })).toEqual([crisis]);
});

test('who is there for joining is asked first, and nobody is named twice', () => {
  expect(contactsToAsk({ contacts: [desk, joining] }, { contacts: [desk] })).toEqual([joining, desk]);
});

test('a number for text messages is known by its name', () => {
  expect([isForText(contact({ name: 'Text for help now' })), isForText(desk)]).toEqual([true, false]);
});
