import type { z } from 'zod';
import type { Margin } from './margin.ts';

/** Fields of our own as another directory of ours published them; null when there are none, or, with a warning, when they cannot be read. */
export function readExtension<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  field: string,
  margin: Margin,
): z.output<Shape> | null {
  if (value === undefined) return null;
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.map(String).join('/') ?? '';
  margin.warn('left_out', field, `${where} cannot be read, so that ${field} is left out and the rest is read`);
  return null;
}
