import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { hostKey, nameWords, phoneKey, postcodeKey, type Record, streetKey } from '#domain/duplicates/record.ts';
import type { Contact } from '#domain/listing/contact.ts';
import type { Bodies, Subject } from '#domain/publishing/subject.ts';

/** So many records are read at once, so that visitors are served in between. */
const IN_SLICE = 200;

const TABLE: Readonly<{ [subject in Subject]: string }> = {
  provider: 'providers',
  venue: 'venues',
  listing: 'listings',
};

const known = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
];

const phonesIn = (contacts: readonly Contact[]) =>
  known(contacts.map(({ phone }) => (phone === null ? null : phoneKey(phone))));
const hostsIn = (contacts: readonly Contact[], website: string | null) =>
  known(
    [website, ...contacts.flatMap(({ email, website: own }) => [email, own])].map((at) =>
      at === null ? null : hostKey(at),
    ),
  );

const NOTHING = {
  phones: [],
  hosts: [],
  numbers: [],
  postcode: null,
  street: null,
  point: null,
  provider: null,
  venues: [],
};

const READ: { readonly [S in Subject]: (body: Bodies[S]) => Partial<Record> } = {
  provider: ({ contacts, website, identifiers }) => ({
    phones: phonesIn(contacts),
    hosts: hostsIn(contacts, website),
    numbers: identifiers.map(({ scheme, id }) => `${scheme} ${id.replace(/^0+/u, '')}`),
  }),
  venue: ({ postcode, lines, point }) => ({
    postcode: postcode === null ? null : postcodeKey(postcode),
    street: lines[0] === undefined ? null : streetKey(lines[0]),
    point,
  }),
  listing: ({ contacts, website, provider, venues }) => ({
    phones: phonesIn(contacts),
    hosts: hostsIn(contacts, website),
    provider,
    venues,
  }),
};

interface Row {
  readonly id: string;
  readonly body: string;
}

/** All published records of one kind, as far as they are compared, in slices. */
export function* readRecords(db: Db, subject: Subject): Generator<Record[]> {
  const rows = statement<[string], Row>(
    db,
    `SELECT s.id, r.body FROM ${TABLE[subject]} s JOIN revisions r ON r.id = s.published_revision_id
     WHERE s.state = 'live' AND s.id > ? ORDER BY s.id LIMIT ${IN_SLICE}`,
  );
  for (let after = ''; ; ) {
    const slice = rows.all(after);
    if (slice.length === 0) return;
    after = slice.at(-1)?.id ?? after;
    yield slice.map(({ id, body }): Record => {
      const read = JSON.parse(body) as Bodies[Subject];
      const of = READ[subject] as (body: Bodies[Subject]) => Partial<Record>;
      return { ...NOTHING, id, subject, name: read.name, words: nameWords(read.name), ...of(read) };
    });
  }
}
