import { type Html, html } from '#components/ui/html.ts';
import type { ScreenText } from '#content/screen-text/shape.ts';
import { MY_LIST_PATH } from '#web/paths.ts';

const HEART = html`<svg class="sign" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 20.5 4.8 13.6a4.7 4.7 0 0 1 6.6-6.7l.6.6.6-.6a4.7 4.7 0 0 1 6.6 6.7z"></path></svg>`;

/** Puts a listing on the list of this browser, and leads back to `from`. It needs `SaveScript.astro` once on the page, which paints it. */
export const saveButton = (
  { slug, name }: { readonly slug: string; readonly name: string },
  from: string,
  { myList }: ScreenText,
): Html =>
  html`<form class="save" action="${MY_LIST_PATH}" method="post" data-save="${slug}"><input type="hidden" name="do" value="save"><input type="hidden" name="slug" value="${slug}"><input type="hidden" name="from" value="${from}"><button class="button is-quiet save-button" type="submit">${HEART}<span data-save-word data-done="${myList.saved}">${myList.save}</span><span class="for-ears"> ${name}</span></button><p class="save-said for-ears" role="status" data-now-saved="${myList.nowSaved(name)}" data-now-out="${myList.nowOut(name)}" data-sorry="${myList.sorry}"></p></form>`;
