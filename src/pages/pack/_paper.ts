import type { APIContext } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { creditsOf } from '#features/own-pictures/own-pictures.ts';
import { readPack } from '#features/packing/read-pack.ts';
import { sizeAsked } from '#features/printing/sheet.ts';
import { creditsOfListing } from '#features/reading/comes-from.ts';
import { pdfAnswer } from '#web/pdf-answer.ts';
import { bookletOfPack } from './_booklet.ts';

/** A pack as a PDF, or the record of it alone. `?print=large` for big letters. Throws `NotFound` when there is none to read. */
export async function packOnPaper(
  { params: { token = '' }, url, locals }: Pick<APIContext, 'params' | 'url' | 'locals'>,
  part: 'all' | 'record',
): Promise<Response> {
  const { app, site, screen, language } = locals;
  const pack = readPack(app, token);
  if (pack === null) throw new NotFound('There is no pack at this address');
  const size = sizeAsked(url.searchParams);
  const credits = creditsOf(app.ownPictures);
  const booklet = bookletOfPack(pack, {
    ...{ token, part, size, credits, screen, site, language },
    now: wallMoment(app.now()),
    creditsOf: (listing) => creditsOfListing(app.db, listing),
  });
  return pdfAnswer(app.printer.printBooklet(booklet), {
    file: part === 'all' ? 'choices' : 'record',
    language,
    busy: screen.print.busy,
  });
}
