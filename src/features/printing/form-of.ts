/**
 * Makes a drawing that a file holds once and shows in many places (a form XObject, ISO 32000-1, 8.10), as svg-to-pdfkit does inside: what is
 * drawn meanwhile goes into it and not on the page. `box`: left, top, right, bottom.
 */
export function formOf(
  doc: PDFKit.PDFDocument,
  box: readonly [number, number, number, number],
  draw: () => void,
): PDFKit.PDFKitReference {
  const needs = { fonts: {}, xobjects: {}, ext_gstates: {}, patterns: {}, colorSpaces: {} };
  const form = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [...box],
    Resources: {
      Font: needs.fonts,
      XObject: needs.xobjects,
      ExtGState: needs.ext_gstates,
      Pattern: needs.patterns,
      ColorSpace: needs.colorSpaces,
    },
  });
  const { page, _ctm: matrix } = doc;
  const own = { ...needs, width: box[2] - box[0], height: box[3] - box[1], write: (part: string) => form.write(part) };
  const paper: PDFKit.PDFPage = Object.create(
    page,
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }])),
  );
  doc.page = paper;
  doc._ctm = [1, 0, 0, 1, 0, 0];
  draw();
  doc._ctm = matrix;
  doc.page = page;
  form.end();
  return form;
}
