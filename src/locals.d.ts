declare namespace App {
  interface Locals {
    /** The running directory: its storage, its search and its clock. */
    app: import('./app.ts').App;
    /** Names this request in the log and on error pages. */
    requestId: string;
    /** Where this site is found, for links that leave the page (`https://dayways.example`). */
    site: string;
    /** The language of this page. */
    language: import('./domain/words/languages.ts').Language;
    /** All screen text in that language. */
    screen: import('./content/screen-text/screen-text.ts').ScreenText;
    /** Which search engine answered, for the log. */
    engine?: string;
  }
}
