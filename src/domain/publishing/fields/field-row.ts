import type { Contact } from '../../listing/contact.ts';
import type { Picture } from '../../listing/picture.ts';
import { phoneInGroups } from '../../words/phone.ts';
import type { Draft } from '../draft.ts';
import type { Subject } from '../subject.ts';

/** Names that are not in a body itself. */
export interface Names {
  /** What a venue is called; undefined when nobody knows it. */
  readonly venue: (id: string) => string | undefined;
}
export const NO_NAMES: Names = { venue: () => undefined };

/** One thing that a body tells, under the name that people know it by. `words` are its lines; none when nobody told it. */
export interface FieldRow<S extends Subject> {
  /** The path of the field; its first part is a field of the body. */
  readonly field: string;
  readonly label: string;
  readonly words: (body: Draft<S>, names: Names) => readonly (string | null | undefined)[];
}

/** Text in the lines it was written in. */
export const linesOf = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined ? [] : text.split('\n').filter((line) => line !== '');

const CONTACT_FOR: Readonly<Record<Contact['for'], string>> = {
  questions: 'for questions',
  joining: 'to join',
  crisis: 'in a crisis',
};

export const contactsInWords = (contacts: readonly Contact[] = []): string[] =>
  contacts.map(({ name, role, phone, email, website, for: what }) =>
    [name, role, phone === null ? null : phoneInGroups(phone), email, website, CONTACT_FOR[what]]
      .filter((part) => part !== null)
      .join(', '),
  );

export const picturesInWords = (pictures: readonly Picture[] = []): string[] =>
  pictures.map(({ words, credit, file }) => `${words}${credit === null ? '' : ` (by ${credit})`}: ${file}`);
