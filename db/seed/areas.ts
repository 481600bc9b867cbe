/**
 * Real towns under the made-up places of the example directory, so that a visitor who types one finds the examples laid over it. Their
 * middles are rounded to about half a mile.
 */
export const AREAS: readonly (readonly [name: string, lat: number, lng: number])[] = [
  ['Salford', 53.49, -2.29],
  ['Eccles', 53.48, -2.33],
  ['Swinton', 53.51, -2.34],
  ['Walkden', 53.52, -2.4],
  ['Irlam', 53.44, -2.42],
  ['Barnet', 51.65, -0.2],
  ['Finchley', 51.6, -0.19],
  ['Hendon', 51.58, -0.23],
  ['Edgware', 51.61, -0.28],
  ['Mill Hill', 51.61, -0.23],
  ['Walsall', 52.59, -1.98],
  ['Bloxwich', 52.62, -2],
  ['Aldridge', 52.61, -1.92],
  ['Willenhall', 52.58, -2.06],
  ['Brownhills', 52.65, -1.93],
  ['Chorley', 53.65, -2.63],
  ['Leyland', 53.7, -2.7],
  ['Adlington', 53.61, -2.61],
  ['Euxton', 53.66, -2.68],
];
