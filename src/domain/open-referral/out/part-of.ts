import type { z } from 'zod';
import { onlyTold } from './told.ts';

/** The part of a body of ours that a shape names, without what nobody told. */
export function partOf(shape: z.ZodObject, body: object): Record<string, unknown> {
  const named = new Set(Object.keys(shape.shape));
  return onlyTold(
    Object.fromEntries(
      Object.entries(body).filter(([key, value]) => named.has(key) && !(key === 'example' && value === false)),
    ),
  );
}

/** The same; nothing when nobody told any of it. */
export function partIn(shape: z.ZodObject, body: object): Record<string, unknown> | undefined {
  const part = partOf(shape, body);
  return Object.keys(part).length === 0 ? undefined : part;
}
