import type { APIContext } from 'astro';
import { streamed } from './streamed.ts';

/** A table that is sent as it is made: what everybody may read, under a file name of its own. */
export const tableAnswer = ({ locals }: APIContext, lines: Generator<string>, name: string): Response =>
  new Response(streamed(lines, locals.room ?? (() => Promise.resolve())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
    },
  });

/** What cannot be asked for, a line each, for whoever reads tables and no pages. */
export const noTable = (problems: readonly { readonly parameter: string; readonly message: string }[]): Response =>
  new Response(problems.map(({ parameter, message }) => `${parameter}: ${message}\n`).join(''), {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
