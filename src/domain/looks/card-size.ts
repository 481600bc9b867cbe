/** The size in pixels of the picture that stands for a page where a link to it is shown: what sites that show links ask for (1.91 to 1). */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
