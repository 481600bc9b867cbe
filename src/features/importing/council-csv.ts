import { toRecords } from '#domain/open-referral/to-records.ts';
import { type CsvRow, pieceOf } from './read-csv.ts';
import { type SourceItem, unreadable } from './source-item.ts';

/*
 * The CSV that one council product reads and writes: a row for each service, and rows under it (`import_id_reference`) that add a contact, a
 * place, a price or a time. Names end in what they hold; lists have semicolons; what is not to be seen is marked, and not left out.
 */
const isTrue = (cell: string | undefined): boolean => /^(?:true|yes|1)$/iu.test(cell ?? '');
const isFalse = (cell: string | undefined): boolean => /^(?:false|no|0)$/iu.test(cell ?? '');
const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

type Cell = (name: string) => string | undefined;
const labels = (cell: Cell, name: string) => list(cell(name)).map((label) => ({ link_type: name, label }));

const contactOf = (cell: Cell) => {
  const said = ['contact_name', 'contact_title', 'contact_email', 'contact_phone'].some(
    (name) => cell(name) !== undefined,
  );
  // A contact that is not marked as public stays out of the directory altogether.
  if (!said || !isTrue(cell('contact_visible'))) return [];
  const phone = cell('contact_phone');
  return [
    {
      name: cell('contact_name'),
      title: cell('contact_title'),
      email: cell('contact_email'),
      phones: phone === undefined ? [] : [{ number: phone }],
    },
  ];
};

const placeOf = (cell: Cell) => {
  const name = cell('location_name') ?? cell('location_address_1');
  if (name === undefined || isFalse(cell('location_visible'))) return [];
  const postcode = cell('location_postcode');
  return [
    {
      location: {
        id: `${name} ${postcode ?? ''}`.trim().toLowerCase(),
        location_type: 'physical',
        name,
        latitude: cell('location_latitude'),
        longitude: cell('location_longitude'),
        mask_exact_address: isTrue(cell('mask_exact_address')),
        addresses: [
          {
            address_1: cell('location_address_1'),
            city: cell('location_city'),
            postal_code: postcode,
            address_type: 'physical',
          },
        ],
        accessibility: list(cell('location_accessibilities')).map((description) => ({ description })),
      },
    },
  ];
};

const costOf = (cell: Cell) => {
  const amount = cell('cost_amount');
  const option = cell('cost_option');
  return amount === undefined && option === undefined
    ? []
    : [{ option, amount, amount_description: cell('cost_type'), currency: amount === undefined ? undefined : 'GBP' }];
};

const timeOf = (cell: Cell) => {
  const opens = cell('schedules_opens_at');
  const weekday = cell('scheduled_weekday');
  return opens === undefined && weekday === undefined
    ? []
    : [{ freq: 'WEEKLY', byday: weekday, opens_at: opens, closes_at: cell('schedules_closes_at') }];
};

/** Columns that are words for people and have no place of their own, with the heading they are put under. */
const WORDS: readonly (readonly [column: string, heading: string])[] = [
  ['support_description', 'Support'],
  ['outcomes', 'What people get from it'],
  ['parental_involvement', 'Families'],
  ['environment_accessibility', 'The building'],
  ['how_to_start', 'How to start'],
  ['future_plans', 'Plans'],
];

const linkOf = (cell: Cell) => {
  const url = cell('links_url');
  return url === undefined ? [] : [{ label: cell('links_label'), url }];
};

function describe(cell: Cell): string {
  const more = WORDS.flatMap(([column, heading]) => {
    const words = cell(column);
    return words === undefined ? [] : [`${heading}: ${words}`];
  });
  return [cell('description'), ...more].filter((part) => part !== undefined).join('\n\n');
}

/** A service and the rows under it, in the shape of Open Referral UK 3.0. Notes and labels are the council's own, and are not read. */
function toService(rows: readonly Cell[], original: string): object {
  const [main = () => undefined] = rows;
  const organization = main('organisation');
  return {
    id: original,
    name: main('name'),
    description: describe(main),
    url: main('url'),
    status:
      main('temporarily_closed') === undefined || isFalse(main('temporarily_closed')) ? 'active' : 'temporarily closed',
    organization: organization === undefined ? undefined : { name: organization },
    minimum_age: main('min_age'),
    maximum_age: main('max_age'),
    needs_referral: isTrue(main('needs_referral')),
    // FALSE is what the product writes when nobody ticked the box, so only TRUE is a statement; see the decision record.
    free: isTrue(main('free')) ? true : isFalse(main('free')) ? false : undefined,
    attributes: ['service_taxonomies', 'suitabilities', 'send_needs_support'].flatMap((name) => labels(main, name)),
    additional_urls: rows.flatMap(linkOf),
    contacts: rows.flatMap(contactOf),
    service_at_locations: rows.flatMap(placeOf),
    cost_options: rows.flatMap(costOf),
    schedules: rows.flatMap(timeOf),
  };
}

/** Why the file does not want a service seen on a day; null when it does. Nothing said is no wish to hide it. */
function hiddenBecause(cell: Cell, today: string): string | null {
  if (isFalse(cell('visible'))) return 'the file says that it is not visible';
  if (isFalse(cell('approved'))) return 'the file says that it is not approved';
  const from = cell('visible_from');
  if (from !== undefined && from > today) return `the file says that it is visible from ${from}`;
  const to = cell('visible_to');
  return to !== undefined && to < today ? `the file says that it was visible until ${to}` : null;
}

const cellOf =
  ({ cells }: CsvRow): Cell =>
  (name) =>
    cells.get(name);

/** How an id of the file becomes the id of the record, when the file says its organisation as well. */
export type KeyOf = (id: string, organization: string) => string;

function toItem(rows: readonly CsvRow[], id: string, name: string, today: string, keyOf: KeyOf): SourceItem {
  const cells = rows.map(cellOf);
  const [main = () => undefined] = cells;
  const original = keyOf(id, main('organisation') ?? '');
  const service = toService(cells, original);
  return {
    what: 'record',
    place: `${name}:${rows[0]?.line ?? 0}`,
    original,
    name: main('name') ?? null,
    content: rows.map((row) => [...row.cells]),
    hidden: hiddenBecause(main, today),
    map: (context) => toRecords(service, context),
  };
}

/** The services of a council product's CSV. Rows of one service stand together; a row that belongs to none above it is refused. */
export async function* readCouncilCsv(
  rows: AsyncIterable<CsvRow>,
  name: string,
  today: string,
  keyOf: KeyOf,
): AsyncGenerator<SourceItem> {
  let id: string | null = null;
  let group: CsvRow[] = [];
  for await (const row of rows) {
    const place = `${name}:${row.line}`;
    const own = row.cells.get('import_id');
    const parent = row.cells.get('import_id_reference');
    if (row.fault !== null) yield unreadable(place, '', row.fault, pieceOf(row));
    else if (parent !== undefined && parent === id) group.push(row);
    else if (parent !== undefined)
      yield unreadable(
        place,
        'import_id_reference',
        `It belongs to ${parent}, which is not the service above it. Put the rows of a service together`,
        pieceOf(row),
      );
    else if (own === undefined)
      yield unreadable(place, 'import_id', 'It has no import_id. Give each service its own', pieceOf(row));
    else {
      if (id !== null) yield toItem(group, id, name, today, keyOf);
      id = own;
      group = [row];
    }
  }
  if (id !== null) yield toItem(group, id, name, today, keyOf);
}
