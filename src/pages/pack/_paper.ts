import type { APIContext } from 'astro';
import { NotFound } from '#domain/errors.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import { readPack } from '#features/packing/read-pack.ts';
import { SHEET_SIZES } from '#features/printing/sheet.ts';
import { bookletOfPack } from './_booklet.ts';

/** The browser's own viewer is an object in a page made for it. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const BUSY_SECONDS = 20;

/** A pack as a PDF, or the record of it alone. `?print=large` for big letters. Throws `NotFound` when there is none to read. */
export async function packOnPaper(
  { params: { token = '' }, url, locals }: Pick<APIContext, 'params' | 'url' | 'locals'>,
  part: 'all' | 'record',
): Promise<Response> {
  const { app, site, screen, language } = locals;
  const pack = readPack(app, token);
  if (pack === null) throw new NotFound('There is no pack at this address');
  const size = SHEET_SIZES.find((one) => one === url.searchParams.get('print')) ?? 'usual';
  const credits = [...app.ownPictures.all().values()].flatMap(({ credit }) => credit ?? []);
  const booklet = bookletOfPack(pack, {
    ...{ token, part, size, credits, screen, site, language },
    now: wallMoment(app.now()),
  });
  const bytes = await app.printer.printBooklet(booklet).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PrinterBusy') return null;
    throw error;
  });
  if (bytes === null)
    return new Response(screen.print.busy, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(BUSY_SECONDS) },
    });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${part === 'all' ? 'choices' : 'record'}.pdf"`,
      'Content-Language': language,
      'Content-Security-Policy': POLICY,
    },
  });
}
