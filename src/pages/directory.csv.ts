import type { APIRoute } from 'astro';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { tableOf } from '#features/importing/template/write-table.ts';
import { wholeDirectory } from '#features/sharing/whole-directory.ts';
import { tableAnswer } from '#web/table-answer.ts';

/** Everything published as a table, in the columns that an import reads. */
export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  const ids = await wholeDirectory(app.sharing);
  return tableAnswer(context, tableOf(app.db, ids, wallMoment(app.now()).date), 'directory');
};
