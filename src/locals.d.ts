declare namespace App {
  interface Locals {
    /** The running directory: its storage, its search, its clock and its theme. */
    app: import('./app.ts').App;
    /** Names this request in the log and on error pages. */
    requestId: string;
    /** Where this site is found, for links that leave the page (`https://dayways.example`). */
    site: string;
    /** What one visitor is limited by: their network address, of IPv6 the part that a household has. Told by the front. */
    visitor: string;
    /** Who is signed in. */
    person: import('./domain/account/person.ts').Person | null;
    /** How they are signed in; null when nobody is. */
    signIn: import('./features/accounts/sign-in.ts').SignIn | null;
    /** How this visitor has the site look. */
    looks: import('./domain/looks/looks.ts').Looks;
    /** The language of this page. */
    language: import('./domain/words/languages.ts').Language;
    /** All screen text in that language. */
    screen: import('./content/screen-text/shape.ts').ScreenText;
    /** The style sheets that stand in the page itself. A page adds its own before it is drawn. */
    sheets: import('./domain/looks/look-sheet.ts').Sheet[];
    /** Kept when whoever reads a streamed answer has taken what was written so far. Told by the front. */
    room?: () => Promise<void>;
    /** Which search engine answered, for the log. */
    engine?: string;
  }
}
