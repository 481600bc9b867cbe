import { z } from 'zod';
import { apiAddress } from '#domain/open-referral/out/around.ts';
import { CONTRACT } from '#domain/open-referral/out/contract/page.ts';
import { OPEN_DATA_PACE } from './pace.ts';
import { PARAMETERS, type ParameterName } from './parameters.ts';
import { type Address, ASKABLE } from './read-parameters.ts';

type Json = Readonly<Record<string, unknown>>;
type SchemaName = keyof typeof CONTRACT;

const ADDRESSES: Readonly<Record<Address, { readonly about: string; readonly gives: SchemaName }>> = {
  '/': { about: 'Which standard this is, and where it is described', gives: 'ApiDetails' },
  '/services': { about: 'Services, a page at a time', gives: 'ServicePage' },
  '/services/{id}': { about: 'One service with all that belongs to it', gives: 'Service' },
  '/service_at_locations': { about: 'Services at locations, a page at a time', gives: 'ServiceAtLocationPage' },
  '/service_at_locations/{id}': { about: 'One service at one location', gives: 'ServiceAtLocation' },
  '/organizations': { about: 'Organizations, a page at a time', gives: 'OrganizationPage' },
  '/organizations/{id}': { about: 'One organization', gives: 'Organization' },
  '/taxonomies': { about: 'Taxonomies, a page at a time', gives: 'TaxonomyPage' },
  '/taxonomies/{id}': { about: 'One taxonomy with its terms', gives: 'Taxonomy' },
  '/taxonomy_terms': { about: 'Terms, a page at a time', gives: 'TaxonomyTermPage' },
  '/taxonomy_terms/{id}': { about: 'One term', gives: 'TaxonomyTerm' },
};

const addressOf = (name: string): string => `#/components/schemas/${name}`;
const named = (name: SchemaName): Json => ({ $ref: addressOf(name) });

/** The contract as JSON Schema. A reader must let fields be that are not in it: they are how a standard grows. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(CONTRACT)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    uri: addressOf,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $schema: _dialect, $id: _address, ...schema }]) => [name, schema]),
  );
}

const parameterOf = (name: ParameterName): Json => {
  const { about, schema, example } = PARAMETERS[name];
  const isList = schema.type === 'array';
  return {
    name,
    in: 'query',
    required: false,
    description: about,
    schema,
    ...(isList ? { style: 'form', explode: true, example: [example] } : { example }),
  };
};

const json = (schema: Json): Json => ({ 'application/json': { schema } });
const operationId = (path: string): string =>
  `get${path.replace(/[^a-z]+(\w|$)/gu, (_, first: string) => first.toUpperCase()) || 'Details'}`;

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
} as const;

function operation(path: Address): Json {
  const { about, gives } = ADDRESSES[path];
  const asks: readonly ParameterName[] = ASKABLE[path];
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const streams = asks.includes('format') ? { 'application/x-ndjson': { schema: { type: 'string' } } } : {};
  return {
    operationId: operationId(path),
    summary: about,
    parameters: [...(path.endsWith('{id}') ? [id] : []), ...asks.map(parameterOf)],
    responses: {
      200: { description: about, content: { ...json(named(gives)), ...streams } },
      304: { description: 'Nothing has changed since the copy that If-None-Match or If-Modified-Since names' },
      400: { description: 'A parameter cannot be used; the answer says what would do', content: json(named('Error')) },
      429: {
        description: `Asked too often: more than ${OPEN_DATA_PACE.perSecond} times a second, or ${OPEN_DATA_PACE.burst} times at once`,
        headers: RETRY_AFTER,
        content: json(named('Error')),
      },
      ...(asks.includes('format')
        ? {
            503: {
              description: 'Too many are reading everything now',
              headers: RETRY_AFTER,
              content: json(named('Error')),
            },
          }
        : {}),
      ...(path.endsWith('{id}')
        ? { 404: { description: 'There is none with this id, or it was taken away', content: json(named('Error')) } }
        : {}),
    },
  };
}

/** What the directory is called, and the licence of its data when whoever runs it says one. */
interface About {
  readonly name: string;
  readonly licence: { readonly words: string; readonly href: string | null } | undefined;
}

/** The OpenAPI 3.1 document of everything below `/api/v3`, made from the shapes that the tests hold every answer to. */
export const openApiDocument = (site: string, { name, licence }: About): Json => ({
  openapi: '3.1.0',
  info: {
    title: `${name}: Open Referral UK 3.0`,
    version: '3.0',
    ...(licence === undefined
      ? {}
      : { license: { name: licence.words, ...(licence.href === null ? {} : { url: licence.href }) } }),
    description:
      'Open data of this directory: Open Referral UK 3.0 (HSDS-UK-3.0), readable as HSDS 3.1. Fields that begin with dayways_ are our own.',
  },
  servers: [{ url: apiAddress(site) }],
  paths: Object.fromEntries(Object.keys(ADDRESSES).map((path) => [path, { get: operation(path as Address) }])),
  components: { schemas: schemas() },
});
