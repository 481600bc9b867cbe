import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';

const PROFILE = 'oruk-3.0/validator-profile.json';
const SCHEMAS = 'oruk-3.0/validator-schemas';
const HSDS = 'hsds-3.1/schema-compiled';

const Profile = z.object({
  profile: z.string(),
  testGroups: z.array(
    z.object({
      name: z.string(),
      required: z.boolean(),
      tests: z.array(
        z.object({
          name: z.string(),
          endpoint: z.string(),
          schema: z.string(),
          pagination: z.boolean().optional(),
          useIdFrom: z.string().optional(),
        }),
      ),
    }),
  ),
});
export type Profile = z.infer<typeof Profile>;

/** What is wrong with a value, each as a path with words; nothing when it fits. */
export type Check = (value: unknown) => string[];

/** The official test profile and schemas, as they lie in a folder. */
export interface Official {
  readonly profile: Profile;
  /** The check of a schema that the profile names. Throws when it is not in the folder. */
  readonly check: (schema: string) => Check;
  /** The check of HSDS 3.1 for one of its compiled schemas; null when it is not in the folder. */
  readonly hsds: (schema: string) => Check | null;
}

const sayWhere = ({ instancePath, message = 'does not fit', params }: ErrorObject): string => {
  const allowed: unknown = params.allowedValues;
  return `${instancePath === '' ? 'the answer' : instancePath.slice(1)} ${message}${Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''}`;
};

/** Reads the folder of the standards (see docs/open-referral.md). Throws with what is missing. */
export function readOfficial(folder: string): Official {
  const missing = [PROFILE, SCHEMAS].filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) throw new Error(`${folder} does not hold ${missing.join(' and ')}`);
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  const made = new Map<string, ValidateFunction>();
  const compile = (path: string): Check => {
    const validate = made.get(path) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
    made.set(path, validate);
    return (value) => (validate(value) ? [] : (validate.errors ?? []).map(sayWhere));
  };
  return {
    profile: Profile.parse(JSON.parse(readFileSync(join(folder, PROFILE), 'utf8'))),
    check: (schema) => compile(join(folder, SCHEMAS, schema.replace(/^V3\.0-UK\//u, ''))),
    hsds: (schema) => {
      const path = join(folder, HSDS, schema);
      return existsSync(path) ? compile(path) : null;
    },
  };
}
