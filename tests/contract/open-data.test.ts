import { existsSync, rmSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { prepareForBulk } from '#db/bulk.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { CONTRACT } from '#domain/open-referral/out/contract/page.ts';
import type { OutService } from '#domain/open-referral/out/contract/service.ts';
import { TERMS } from '#domain/open-referral/out/terms.ts';
import { nothingsIn } from '#features/conformance/check-links.ts';
import { readOfficial } from '#features/conformance/official-schemas.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import { apiDetails } from '#features/sharing/api-details.ts';
import { openApiDocument } from '#features/sharing/open-api.ts';
import {
  type ListAddress,
  shareList,
  shareOrganization,
  sharePlace,
  shareService,
  shareTaxonomy,
  shareTerm,
} from '#features/sharing/share.ts';
import type { SharingContext } from '#features/sharing/sharing-context.ts';
import { photoFolder, withPhotographs } from '../support/a-directory-of-ours.ts';
import { AT } from '../support/a-small-directory.ts';
import { linesAt, pageAt, SITE, sharing, theExamples, wholeServices } from '../support/sharing.ts';

const STANDARDS = process.env.DAYWAYS_STANDARDS ?? '';
const isHere = STANDARDS !== '' && existsSync(STANDARDS);
const WHY = isHere ? '' : ' (skipped: DAYWAYS_STANDARDS names no folder)';

let context: SharingContext;
let services: (OutService & { readonly name: string })[];
beforeAll(async () => {
  const db = theExamples(AT);
  prepareForBulk(db);
  const folder = photoFolder();
  await withPhotographs(db, folder, AT);
  rmSync(folder, { recursive: true });
  publishGenerated(db, { listings: 60, seed: 7, at: AT });
  context = sharing(db, () => AT);
  services = await wholeServices(context);
});

const sent = (value: object): unknown => JSON.parse(JSON.stringify(value));
const problems = (schema: z.ZodType, value: unknown): string[] => {
  const read = schema.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
};

/** One answer of each address, by the name that its shape has. */
async function answers(): Promise<Record<keyof typeof CONTRACT, unknown>> {
  const page = async (address: ListAddress, params = 'per_page=30') => {
    const list = await shareList(context, SITE, address, new URLSearchParams(params));
    if ('lines' in list) throw new Error('This is not a page');
    return sent(list.page);
  };
  const [service] = await linesAt<{ id: string; organization_id: string }>(context, '/services');
  const [place] = await linesAt<{ id: string }>(context, '/service_at_locations');
  const [term] = TERMS;
  const record = async (shared: { record: object } | Promise<{ record: object }>) => sent((await shared).record);
  return {
    ApiDetails: apiDetails(SITE),
    Service: await record(shareService(context, SITE, service?.id ?? '')),
    ServicePage: await page('/services', 'full=true'),
    ServiceAtLocation: await record(sharePlace(context, SITE, place?.id ?? '')),
    ServiceAtLocationPage: await page('/service_at_locations'),
    Organization: await record(
      shareOrganization(context, SITE, service?.organization_id ?? '', new URLSearchParams('full_service=true')),
    ),
    OrganizationPage: await page('/organizations'),
    Taxonomy: await record(shareTaxonomy(context, SITE, term?.taxonomy.id ?? '')),
    TaxonomyPage: await page('/taxonomies'),
    TaxonomyTerm: await record(shareTerm(context, SITE, term?.id ?? '')),
    TaxonomyTermPage: await page('/taxonomy_terms'),
    Error: { error: { status: 404, title: 'Not there', detail: 'Look elsewhere' } },
  };
}

describe('our own contract', () => {
  test('holds for every record of the whole directory', async () => {
    for (const service of services) expect(problems(CONTRACT.Service, service), service.name).toEqual([]);
    for (const [address, params, schema] of [
      ['/service_at_locations', '', CONTRACT.ServiceAtLocation],
      ['/organizations', '', CONTRACT.Organization],
      ['/taxonomies', '', CONTRACT.Taxonomy],
      ['/taxonomy_terms', '', CONTRACT.TaxonomyTerm],
    ] as const)
      for (const record of await linesAt<{ name: string }>(context, address, params))
        expect(problems(schema, record), `${address} ${record.name}`).toEqual([]);
  });

  test('holds for one answer of each address, and so does what OpenAPI says of it', async () => {
    const document = openApiDocument(SITE, { name: 'Dayways', licence: undefined }) as {
      components: { schemas: Record<string, object> };
    };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ $id: 'https://dayways.example/openapi', ...document });
    for (const [name, answer] of Object.entries(await answers())) {
      expect(problems(CONTRACT[name as keyof typeof CONTRACT], answer), name).toEqual([]);
      const validate = ajv.getSchema(`https://dayways.example/openapi#/components/schemas/${name}`);
      expect(validate, name).toBeDefined();
      validate?.(answer);
      expect(validate?.errors ?? [], name).toEqual([]);
    }
  });

  test('nothing is null or empty words, but what the standard does not let be left out', async () => {
    for (const service of services) expect(nothingsIn(service)).toEqual([]);
  });

  test('an id is of one thing, and what is named is there', async () => {
    const places = new Set((await linesAt<{ id: string }>(context, '/service_at_locations')).map(({ id }) => id));
    const organizations = new Set((await linesAt<{ id: string }>(context, '/organizations')).map(({ id }) => id));
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    const nested = services.flatMap(({ service_at_locations = [] }) => service_at_locations.map(({ id }) => id));
    expect(nested.toSorted()).toEqual([...places].sort());
    for (const { organization_id } of services) expect(organizations).toContain(organization_id);
  });

  test('what is not so has a term of its own, and what nobody told has none', async () => {
    expect(TERMS).toHaveLength(new Set(TERMS.map(({ id }) => id)).size);
    const said = TERMS.filter(({ code }) => code.startsWith('urn:dayways:fact:'));
    const denied = TERMS.filter(({ code }) => code.startsWith('urn:dayways:no-fact:'));
    expect([said.length, denied.length]).toEqual([Object.keys(FACTS).length, Object.keys(FACTS).length]);
    for (const term of denied) expect(term.name).toMatch(/^Not so: /u);
    expect(JSON.stringify(services)).not.toMatch(/unknown/iu);
  });
});

describe.skipIf(!isHere)(`the official schemas${WHY}`, () => {
  test('hold for every service, in lists, whole and as HSDS 3.1 has it', async () => {
    const official = readOfficial(STANDARDS);
    const [uk, hsds] = [official.check('service.json'), official.hsds('service.json')];
    for (const service of services) {
      expect(uk(service), service.name).toEqual([]);
      expect(hsds?.(service), service.name).toEqual([]);
    }
    for (const [address, schema] of [
      ['/services', 'service_list.json'],
      ['/service_at_locations', 'service_at_location_list.json'],
      ['/taxonomies', 'taxonomy_list.json'],
      ['/taxonomy_terms', 'taxonomy_term_list.json'],
    ] as const)
      expect(official.check(schema)(await pageAt(context, address, 'per_page=500')), address).toEqual([]);
  });

  test('hold for every organization', async () => {
    const check = readOfficial(STANDARDS).check('organization.json');
    for (const one of await linesAt<{ name: string }>(context, '/organizations'))
      expect(check(one), one.name).toEqual([]);
  });

  test('a service at a location holds to its own schema and to that of a service, which the official document names', async () => {
    const official = readOfficial(STANDARDS);
    for (const place of (await linesAt<{ id: string }>(context, '/service_at_locations')).slice(0, 40))
      for (const schema of ['service_at_location.json', 'service.json'])
        expect(official.check(schema)(place), place.id).toEqual([]);
  });
});
