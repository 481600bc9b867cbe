/** The browser's own viewer is an object in a page made for it. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const BUSY_SECONDS = 20;

export interface PdfAnswer {
  /** The name of the file, without its ending. */
  readonly file: string;
  readonly language: string;
  /** What is said when too many are being drawn. */
  readonly busy: string;
}

/** A sheet or a booklet that is being drawn as an answer; 503 and when to ask again while the printer has too much to do. */
export async function pdfAnswer(drawn: Promise<Uint8Array>, { file, language, busy }: PdfAnswer): Promise<Response> {
  const bytes = await drawn.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PrinterBusy') return null;
    throw error;
  });
  if (bytes === null)
    return new Response(busy, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(BUSY_SECONDS) },
    });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${file}.pdf"`,
      'Content-Language': language,
      'Content-Security-Policy': POLICY,
      'X-Robots-Tag': 'noindex',
    },
  });
}
