import { afterEach, describe, expect, it } from 'vitest';
import { type Booklet, MOST_BOOK_PAGES } from '#features/printing/booklet.ts';
import { pictureFiles } from '#features/printing/picture-files.ts';
import { openPrinter, type Printer, type PrinterOptions } from '#features/printing/printer.ts';
import type { PictureSource, Sheet } from '#features/printing/sheet.ts';
import { readSheet, textsOf } from '../../../support/read-sheet.ts';

const SHEET: Sheet = {
  language: 'en-GB',
  size: 'usual',
  siteName: 'Dayways',
  title: 'Tuesday group',
  lead: 'A group',
  notices: [],
  sections: [
    {
      heading: { text: 'How much is it?', language: 'en-GB' },
      points: [{ text: 'It costs £5.', picture: 'cost', language: 'en-GB', heading: null }],
    },
  ],
  words: { heading: 'Words', meanings: [] },
  about: { heading: 'About', lines: [], find: 'Find it at:', scan: 'Scan it.', codeIs: 'A code.', credits: [] },
  address: 'https://dayways.example/listings/tuesday-group',
  pageLabel: 'Page {page} of {pages}',
  otherLetters: '(other letters)',
  madeOn: '2026-03-02',
};

const BOOKLET: Booklet = {
  ...SHEET,
  title: 'My list',
  pages: [1, 2].map((at) => ({
    ...{ kind: 'choice', label: '', title: `Group ${at}`, lead: 'A group', notices: [] },
    ...{ reasonsHeading: 'Why', reasons: [], address: null, comesFrom: [] },
    points: [{ text: 'It costs £5.', picture: 'cost', language: 'en-GB', heading: null }],
  })),
  about: { heading: 'About', lines: [], credits: [] },
  scan: 'Scan it.',
  codeIs: 'A code.',
};

const printers: Printer[] = [];
function aPrinter(over: Partial<PrinterOptions> = {}) {
  const reports: string[] = [];
  const printer = openPrinter({
    pictureBytes: pictureFiles(() => null),
    report: (fault) => reports.push(fault),
    ...over,
  });
  printers.push(printer);
  return { ...printer, reports };
}
afterEach(async () => {
  for (const printer of printers.splice(0)) await printer.close();
});

const own = (contentType: string, body: string): PictureSource =>
  pictureFiles(() => ({ contentType, body: Buffer.from(body) }));

describe('a printer', () => {
  it('gives each the sheet that they asked for, however many ask', async () => {
    const { print } = aPrinter();
    const titles = ['One', 'Two', 'Three'];
    const sheets = await Promise.all(titles.map((title) => print({ ...SHEET, title })));
    const read = await Promise.all(sheets.map(async (bytes) => (await readSheet(bytes)).info.Title));
    expect(read).toEqual(titles);
  });

  it('says that it is busy when too many wait, and goes on', async () => {
    const { print } = aPrinter({ mostWaiting: 1 });
    const [first, second] = [print(SHEET), print(SHEET)];
    await expect(print(SHEET)).rejects.toMatchObject({ name: 'PrinterBusy' });
    await Promise.all([first, second]);
    await expect(print(SHEET)).resolves.toBeInstanceOf(Buffer);
  });

  it('gives up a sheet that takes too long, and prints the next', async () => {
    const { print } = aPrinter({ withinMs: 1 });
    await expect(print(SHEET)).rejects.toThrow('Not drawn within 1 ms');
    const { print: patient } = aPrinter();
    await expect(patient(SHEET)).resolves.toBeInstanceOf(Buffer);
  });

  it('prints booklets, a few at a time, and sheets beside them', async () => {
    const { print, printBooklet } = aPrinter({ mostBooklets: 1 });
    const [first, second] = [printBooklet(BOOKLET), printBooklet(BOOKLET)];
    await expect(printBooklet(BOOKLET)).rejects.toMatchObject({ name: 'PrinterBusy' });
    await expect(print(SHEET)).resolves.toBeInstanceOf(Buffer);
    const texts = textsOf(await readSheet(await first));
    expect(texts).toEqual(expect.arrayContaining(['My list', 'Group 1', 'Group 2']));
    await second;
  });

  it('sends away who has waited so long that an answer would come too late', async () => {
    const { print } = aPrinter({ waitsMs: 50 });
    const [first, second] = [print(SHEET), print(SHEET)];
    await expect(second).rejects.toMatchObject({ name: 'PrinterBusy' });
    await expect(first).resolves.toBeInstanceOf(Buffer);
  });

  it('tells who asked for a booklet that takes too long to come again, and who runs the site that it did', async () => {
    const { printBooklet, reports } = aPrinter({ withinMs: 1 });
    await expect(printBooklet(BOOKLET)).rejects.toMatchObject({ name: 'PrinterBusy' });
    expect(reports).toEqual(['Not drawn within 1 ms: a booklet of 2 pages']);
  });

  it('prints no booklet with more pages than a list has room for', async () => {
    const [page] = BOOKLET.pages;
    const pages = Array.from({ length: MOST_BOOK_PAGES + 1 }, () => page).filter((one) => one !== undefined);
    await expect(aPrinter().printBooklet({ ...BOOKLET, pages })).rejects.toThrow('at the most');
  });

  it('tells those who wait when the site stops', async () => {
    const { print, close } = aPrinter();
    const waiting = expect(print(SHEET)).rejects.toThrow('stopping');
    await close();
    await waiting;
  });

  it('starts its thread again after a rest', async () => {
    const { print } = aPrinter({ idleMs: 0 });
    await print(SHEET);
    await expect(print(SHEET)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('pictures that the people who run the site brought', () => {
  it('stand in the place of ours', async () => {
    const ours = await aPrinter().print(SHEET);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10z" fill="red"/></svg>';
    const theirs = await aPrinter({ pictureBytes: own('image/svg+xml', svg) }).print(SHEET);
    expect(theirs.equals(ours)).toBe(false);
  });

  it('of a kind that paper cannot have leave ours there', async () => {
    const ours = await aPrinter().print(SHEET);
    const theirs = await aPrinter({ pictureBytes: own('image/webp', 'RIFF') }).print(SHEET);
    expect(theirs.equals(ours)).toBe(true);
  });

  it('that are broken leave a sheet with all its words, and are told', async () => {
    const { print, reports } = aPrinter({ pictureBytes: own('image/png', 'no picture') });
    const bytes = await print(SHEET);
    expect(textsOf(await readSheet(bytes))).toContain('It costs £5.');
    expect(reports).toEqual([expect.stringContaining('cost')]);
  });
});
