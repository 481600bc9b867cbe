/** What pdfkit 0.20 takes and its types do not have yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Where a figure stands: left, top, right, bottom in points. */
    bbox?: [number, number, number, number];
    /** What the head of a table is the head of. */
    scope?: 'Column' | 'Row';
  }

  interface PDFAnnotation {
    /** A link that belongs to an element of the structure. Its words are a String object, because a plain string becomes a PDF name. */
    link(
      x: number,
      y: number,
      w: number,
      h: number,
      url: string,
      options: { structParent: PDFStructureElement; Contents: object },
    ): this;

    /** The same to a named place in the file. */
    goTo(
      x: number,
      y: number,
      w: number,
      h: number,
      name: string,
      options: { structParent: PDFStructureElement; Contents: object },
    ): this;
  }
}

declare namespace PDFKit {
  interface PDFDocument {
    /** How what is drawn is moved and turned now. */
    _ctm: number[];
  }

  interface PDFKitReference {
    end(): void;
  }

  interface PDFOutline {
    /** A bookmark of the page that is drawn on; `fit` shows the whole of it. */
    addItem(title: string, options: { fit: true }): PDFOutline;
  }
}
