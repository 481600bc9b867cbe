import { drawnAnswer } from './drawn-answer.ts';

/** The browser's own viewer is an object in a page made for it. */
const POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

export interface PdfAnswer {
  /** The name of the file, without its ending. */
  readonly file: string;
  readonly language: string;
  /** What is said when too many are being drawn. */
  readonly busy: string;
}

/** A sheet or a booklet that is being drawn as an answer. */
export const pdfAnswer = (drawn: Promise<Uint8Array>, { file, language, busy }: PdfAnswer): Promise<Response> =>
  drawnAnswer(drawn, busy, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${file}.pdf"`,
    'Content-Language': language,
    'Content-Security-Policy': POLICY,
  });
