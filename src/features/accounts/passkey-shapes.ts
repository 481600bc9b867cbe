import { z } from 'zod';

const part = z.string().max(20_000);

const envelope = {
  id: part,
  rawId: part,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};

/** What a browser says when a passkey was made (Web Authentication Level 3, 5.1: `RegistrationResponseJSON`). */
export const MadePasskeySchema = z.object({
  ...envelope,
  response: z.object({ clientDataJSON: part, attestationObject: part, transports: z.array(part).max(10).default([]) }),
});

/** What a browser says when a passkey was used (`AuthenticationResponseJSON`). */
export const UsedPasskeySchema = z.object({
  ...envelope,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

export type MadePasskey = z.infer<typeof MadePasskeySchema>;
export type UsedPasskey = z.infer<typeof UsedPasskeySchema>;

/** Reads what a form has sent of a passkey; null for what no browser says. */
export function readPasskey<Shape>(schema: z.ZodType<Shape>, sent: string): Shape | null {
  if (sent === '' || sent.length > 100_000 || !sent.startsWith('{')) return null;
  try {
    return schema.safeParse(JSON.parse(sent)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
