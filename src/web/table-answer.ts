import { type Problem, problemForPrograms } from '#domain/query/problem.ts';
import { counted, isFull, STREAMS_AGAIN, streamed } from './streamed.ts';

/** What an answer needs of a request. */
interface Call {
  readonly locals: Pick<App.Locals, 'room'> & {
    readonly app: { readonly sharing: { readonly streams: { open: number } } };
  };
}

/** Pages of any site may read a table, and so why there is none. */
const OPEN = { 'Access-Control-Allow-Origin': '*' } as const;
const TEXT = { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } as const;

/** A table that is sent as it is made: what everybody may read, under a file name of its own. 503 while too many read everything. */
export function tableAnswer({ locals }: Call, lines: Generator<string>, name: string): Response {
  const { streams } = locals.app.sharing;
  if (isFull(streams))
    return new Response('Too many are reading everything now. Ask again in a minute.\n', {
      status: 503,
      headers: { ...TEXT, 'Retry-After': String(STREAMS_AGAIN) },
    });
  return new Response(streamed(counted(lines, streams), locals.room ?? (() => Promise.resolve())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-cache',
      ...OPEN,
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** What cannot be asked for, a line each, for whoever reads tables and no pages. */
export const noTable = (problems: readonly Problem[]): Response =>
  new Response(
    problems
      .map(problemForPrograms)
      .map(({ parameter, message }) => `${parameter}: ${message}\n`)
      .join(''),
    {
      status: 400,
      headers: TEXT,
    },
  );
