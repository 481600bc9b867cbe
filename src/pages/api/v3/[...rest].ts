import type { APIRoute } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { ASKABLE } from '#features/sharing/read-parameters.ts';
import { openAnswer } from '#web/api-v3.ts';

export const GET: APIRoute = () =>
  openAnswer(() => {
    throw new NotFound(`There is nothing at this address. Below /api/v3 there are ${Object.keys(ASKABLE).join(', ')}.`);
  });
