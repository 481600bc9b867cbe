/** More letters make squares that a phone camera cannot tell apart: on a screen 18rem wide, and on paper 4 centimetres wide. */
const MOST = { screen: 800, paper: 400 } as const;

/** Whether a square code of an address can be read from a screen or from paper. */
export const fitsInSquareCode = (address: string, on: keyof typeof MOST): boolean => address.length <= MOST[on];
