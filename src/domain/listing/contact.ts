import { z } from 'zod';
import { line, webAddress } from '../text.ts';

/** How the public reaches somebody. Only contacts that the provider wants shown are ever stored here; `name` is a role or a first name. */
export const ContactSchema = z.strictObject({
  name: line(120).nullable().default(null),
  role: line(120).nullable().default(null),
  phone: line(30).nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  website: webAddress.nullable().default(null),
  for: z.enum(['questions', 'joining', 'crisis']).default('questions'),
});
export type Contact = z.infer<typeof ContactSchema>;
