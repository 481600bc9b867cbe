type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that tables go by, over the versions of the data package. */
const TABLES = {
  services: ['services', 'service'],
  organizations: ['organizations', 'organization'],
  locations: ['locations', 'location'],
  atLocations: ['service_at_locations', 'service_at_location'],
  addresses: ['addresses', 'address'],
  accessibility: ['accessibility', 'accessibilities'],
  phones: ['phones', 'phone'],
  contacts: ['contacts', 'contact'],
  schedules: ['schedules', 'schedule'],
  languages: ['languages', 'language'],
  areas: ['service_areas', 'service_area'],
  funding: ['funding', 'fundings'],
  costs: ['cost_options', 'cost_option'],
  documents: ['required_documents', 'required_document'],
  attributes: ['attributes', 'attribute'],
  terms: ['taxonomy_terms', 'taxonomy_term'],
  identifiers: ['organization_identifiers', 'organization_identifier'],
  capacities: ['service_capacities', 'service_capacity'],
  units: ['units', 'unit'],
  programs: ['programs', 'program'],
} as const;
type Table = keyof typeof TABLES;

const id = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Rows of a table by the id in one of their columns. */
function indexOf(rows: readonly Row[], column: string): (key: unknown) => Row[] {
  const index = Map.groupBy(rows, (row) => id(row[column]));
  return (key) => (id(key) === '' ? [] : (index.get(id(key)) ?? []));
}

/** Rows of one table that say they belong to none of these others. */
const without = (rows: readonly Row[], ...columns: string[]): Row[] =>
  rows.filter((row) => columns.every((column) => id(row[column]) === ''));

/**
 * The services of the tabular form of HSDS (one list a table, linked by ids), each nested as the API gives it. `tables` maps a file's name
 * to its rows. A row that names a parent that is not there is left alone.
 */
export function nestTables(tables: unknown): Row[] {
  const named = new Map(
    isRow(tables)
      ? Object.entries(tables).map(([name, rows]) => [name.replace(/\.csv$/u, '').toLowerCase(), rows])
      : [],
  );
  const table = (name: Table): Row[] => {
    const rows = TABLES[name].map((file) => named.get(file)).find((found) => found !== undefined);
    return Array.isArray(rows) ? rows.filter(isRow) : [];
  };
  const by = (name: Table, column: string) => indexOf(table(name), column);
  const first = (name: Table) => {
    const rows = by(name, 'id');
    return (key: unknown): Row | undefined => rows(key)[0];
  };
  const phonesOfContact = by('phones', 'contact_id');
  const withPhones = (contact: Row): Row => ({ ...contact, phones: phonesOfContact(contact.id) });
  const contactsBy = (column: string) => {
    const rows = by('contacts', column);
    return (key: unknown): Row[] => rows(key).map(withPhones);
  };
  const term = first('terms');
  const links = by('attributes', 'link_id');
  const attributes = (key: unknown): Row[] =>
    links(key).map((link) => ({ ...link, taxonomy_term: term(link.taxonomy_term_id) }));
  const unit = first('units');

  const organizations = new Map(table('organizations').map((row) => [id(row.id), row]));
  const [contactsOfOrganization, phonesOfOrganization] = [
    contactsBy('organization_id'),
    indexOf(without(table('phones'), 'service_id', 'location_id', 'contact_id'), 'organization_id'),
  ];
  const identifiers = by('identifiers', 'organization_id');
  const organization = (key: unknown): Row | undefined => {
    const row = organizations.get(id(key));
    return (
      row && {
        ...row,
        contacts: contactsOfOrganization(key),
        phones: phonesOfOrganization(key),
        organization_identifiers: identifiers(key),
      }
    );
  };

  const locations = new Map(table('locations').map((row) => [id(row.id), row]));
  const [addresses, accessibility] = [by('addresses', 'location_id'), by('accessibility', 'location_id')];
  const location = (key: unknown): Row | undefined => {
    const row = locations.get(id(key));
    return row && { ...row, addresses: addresses(key), accessibility: accessibility(key), attributes: attributes(key) };
  };
  const schedulesAt = by('schedules', 'service_at_location_id');
  const atLocations = by('atLocations', 'service_id');
  const ofService = {
    schedules: indexOf(without(table('schedules'), 'service_at_location_id'), 'service_id'),
    phones: by('phones', 'service_id'),
    contacts: contactsBy('service_id'),
    service_areas: by('areas', 'service_id'),
    languages: by('languages', 'service_id'),
    funding: by('funding', 'service_id'),
    cost_options: by('costs', 'service_id'),
    required_documents: by('documents', 'service_id'),
  };
  const capacities = by('capacities', 'service_id');
  const program = first('programs');
  return table('services').map((service) => ({
    ...service,
    organization: organization(service.organization_id),
    program: program(service.program_id),
    ...Object.fromEntries(Object.entries(ofService).map(([field, find]) => [field, find(service.id)])),
    attributes: attributes(service.id),
    capacities: capacities(service.id).map((row) => ({ ...row, unit: unit(row.unit_id) })),
    service_at_locations: atLocations(service.id).map((at) => ({
      ...at,
      location: location(at.location_id),
      schedules: schedulesAt(at.id),
    })),
  }));
}
