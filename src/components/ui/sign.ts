import { type Html, html } from './html.ts';

/** The one-colour signs of controls. */
export type SignName =
  | 'search'
  | 'print'
  | 'filter'
  | 'place'
  | 'calendar'
  | 'clock'
  | 'money'
  | 'people'
  | 'close'
  | 'menu'
  | 'next'
  | 'previous'
  | 'down'
  | 'listen'
  | 'check'
  | 'question'
  | 'home';

/** A one-colour sign of a control, beside its words. */
export const sign = (name: SignName): Html =>
  html`<svg class="sign" width="24" height="24" aria-hidden="true" focusable="false"><use href="/pictures/controls.svg#${name}"></use></svg>`;
