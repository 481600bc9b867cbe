import { create } from 'qrcode';

/** Light modules around a code, as readers expect (ISO/IEC 18004 has 4). */
const QUIET = 4;

/** Draws an address as a square code that phone cameras read, as one shape. `size` with its light border, in points. */
export function drawCode(doc: PDFKit.PDFDocument, address: string, x: number, y: number, size: number): void {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const module = size / (modules.size + 2 * QUIET);
  doc.save();
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) !== 0)
        doc.rect(x + (column + QUIET) * module, y + (row + QUIET) * module, module, module);
  doc.fill('#000').restore();
}
