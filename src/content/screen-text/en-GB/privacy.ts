/** What we know about visitors: the truth about what the server writes down, and about cookies. */
export const PRIVACY = {
  title: 'Privacy',
  description: 'What Dayways knows about you: as little as we can.',
  parts: [
    {
      heading: 'What we do not do',
      points: [
        { picture: 'form', text: 'We do not ask for your name.' },
        { picture: 'private', text: 'We do not write down who you are.' },
        { picture: 'search', text: 'We do not write down what you look for.' },
        { picture: 'website', text: 'We do not follow you on other sites.' },
        { picture: 'cost', text: 'We do not sell anything about you.' },
      ],
    },
    {
      heading: 'What we write down',
      points: [
        { picture: 'reading', text: 'We write down some of the pages that people open.' },
        { picture: 'clock', text: 'We write down how long a page took.' },
        { picture: 'no', text: 'We do not write down who opened it.' },
      ],
    },
    {
      heading: 'Your device',
      points: [
        { picture: 'looks', text: 'If you change how the site looks, your device remembers it.' },
        { picture: 'computers', text: 'It does this with a small note, called a cookie.' },
        { picture: 'yes', text: 'The cookie says only how you want the site to look.' },
        { picture: 'listen', text: 'If you pick a voice to listen to, your device remembers it.' },
        { picture: 'help', text: 'If you tick what you need, only your device knows it.' },
        { picture: 'talking', text: 'Some voices send the words of the page to their maker.' },
        { picture: 'map', text: 'We know where you are only if you press the button.' },
        { picture: 'place', text: 'Then we know it to about 100 metres.' },
      ],
    },
    {
      heading: 'Your list',
      points: [
        { picture: 'star', text: 'If you save a choice, your browser keeps it.' },
        { picture: 'form', text: 'It keeps which choices you saved, and on which day.' },
        { picture: 'private', text: 'It does not keep who you are.' },
        { picture: 'reading', text: 'We read your list only to show it to you.' },
        { picture: 'no', text: 'We do not write your list down.' },
        { picture: 'calendar', text: 'It is the same for your week.' },
        { picture: 'email', text: 'We do not see who you send your list to.' },
        { picture: 'people-unknown', text: 'Who has the link can see what is on the list.' },
        { picture: 'yes', text: 'You can take everything out at any time.' },
      ],
    },
    {
      heading: 'If you make a pack',
      points: [
        { picture: 'form', text: 'We keep the choices and the reasons.' },
        { picture: 'private', text: 'We do not ask who you are, or who it is for.' },
        { picture: 'clock', text: 'We delete it after 90 days, or when you end it.' },
        { picture: 'people-unknown', text: 'Who has the link can read the pack.' },
        { picture: 'computers', text: 'Your browser keeps a note, so that you can change it.' },
      ],
    },
    {
      heading: 'If you tell us that something is wrong',
      points: [
        { picture: 'talking', text: 'We keep what you wrote until we have dealt with it.' },
        { picture: 'calendar', text: '90 days after that we delete your words.' },
        { picture: 'private', text: 'We do not ask who you are.' },
      ],
    },
    {
      heading: 'If you sign in for your work',
      points: [
        { picture: 'email', text: 'We keep your email address.' },
        { picture: 'computers', text: 'We keep when you signed in, and on what kind of device.' },
        { picture: 'form', text: 'We keep what you changed.' },
        { picture: 'group', text: 'Our team and the owner of your group can see your email address.' },
      ],
    },
    {
      heading: 'Good to know',
      points: [
        { picture: 'website', text: 'What you look for is in the address of the page.' },
        { picture: 'computers', text: 'Other people who use your device may see it.' },
        { picture: 'map', text: 'A map picture can come from another site.' },
        { picture: 'yes', text: 'It comes only if you ask for the map.' },
        { picture: 'careful', text: 'Other sites have their own rules.' },
      ],
    },
  ],
  more: 'For people who help',
  plain: [
    'For a page that had to be made anew the server writes one line: the method, the page without what was searched for, the answer, the time it took, and a number for the request. It writes no network address, no cookies and no type of browser.',
    'When many requests come at once, network addresses are counted in memory for some seconds so that one visitor cannot block others. They are written nowhere.',
    'The cookie “looks” is set when you ask for it, stays for a year, holds your choices about colours, words and pictures, and needs no banner because the site cannot do what you asked without it.',
    'The cookie “list” is set when you save something. It holds the numbers of the listings and the day each was saved, stays for a year after the last change, and is sent only to the pages below /my, which are kept by no cache. No script can read it. It goes when you take everything out. A copy of the addresses of what you saved stays in the storage of the browser, so that pages can say “Saved”; it is sent to nobody.',
    'The cookie “week” is set when you put a time in your week. It holds the numbers of the listings, a weekday, when each time starts and the day it was put there; all else is as it is for the cookie “list”. It goes when you take everything out. No copy of it stays in the storage of the browser.',
    'The link to a list holds the addresses of listings and nothing else; the link to a week holds them with weekdays and starts. What stands after the question mark of an address is not written into the log of this site.',
    'A pack is a row with the numbers of the listings, reasons, own words, and when it was made. Its links are kept as hashes. It cannot be read after 90 days or once it is ended, and within an hour of that it is deleted. The cookie “packs” holds the links for whoever made them and is sent only to the pages below /pack. No address of a page is told to the next one.',
    'Signing in sets two more: “login” while you type your code, and “sid” while you are signed in. They hold random letters and nothing else. A sign-in ends by itself after 12 hours without use and after 14 days at the latest. For the directory team it is 30 minutes and 12 hours.',
    'Codes are kept as hashes. The network address of a browser that asks for codes is kept as a hash for a day, so that nobody can guess for ever. The words of a mail go when it was sent.',
    'What visitors say is not right is kept with the listing it is about, the day, and nothing of who they are. The words are deleted 90 days after the team decided; the mail that told a provider of them 30 days after it was sent.',
    'Every change is written down with the number of the account that made it, and so is every look at what is personal of others. That list is only added to.',
    'Nothing is loaded from other companies by itself: no fonts, maps, counters or adverts. When you press “Show the map”, the picture under it may come from the server that is named beside the button. That server then sees your network address and which part of the country you look at, and not what you searched for. Without that picture the map works too.',
    'Whoever runs this site may put another server in front of it, and that server may write down more. Ask them.',
  ],
} as const;
