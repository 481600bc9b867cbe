declare module 'svg-to-pdfkit' {
  /** Draws an SVG on the page of a document, in points from the upper left corner. What it cannot draw it tells `warningCallback`. */
  export default function drawSvg(
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly warningCallback: (words: string) => void;
      /** Gives the file of a picture that the drawing names; an empty text for none. */
      readonly imageCallback: (link: string) => string;
    },
  ): void;
}
