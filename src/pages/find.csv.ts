import type { APIRoute } from 'astro';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { findListings } from '#features/finding/find-listings.ts';
import { tableOf } from '#features/importing/template/write-table.ts';
import { noTable, tableAnswer } from '#web/table-answer.ts';

/** All that fits a search as a table, in the columns that an import reads. */
export const GET: APIRoute = async (context) => {
  const { app } = context.locals;
  const { ids, problems } = await findListings(app.sharing, context.url.searchParams);
  if (problems.length > 0) return noTable(problems);
  return tableAnswer(context, tableOf(app.db, ids, wallMoment(app.now()).date), 'found');
};
