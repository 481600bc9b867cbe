/** What a script adds to the forms of a provider: the page as it reads, words to write better, pictures, dates, saving. */
export const BESIDE = {
  page: {
    title: 'The page as visitors read it',
    lead: 'It changes as you write. The marked sentences are new.',
    saved: 'This is the page as it is saved now.',
    early: 'Write what it is called, and choose what kind of thing it is. Then you see the page here.',
    earlyVisit: 'Write the name of the place and one part of the visit. Then you see it here.',
    isNew: 'New',
    changed: (count: number) =>
      count === 1 ? '1 sentence on the page is new.' : `${count} sentences on the page are new.`,
    same: 'The page reads as before.',
  },
  coach: {
    label: 'Easier words',
    count: (count: number) => (count === 1 ? '1 thing to write more easily' : `${count} things to write more easily`),
    none: 'These words are easy to read.',
    use: 'Use',
    show: 'Show me where',
    more: (count: number) => `And ${count} more. Start with these.`,
    used: (words: string) => `Now it says: ${words}.`,
  },
  pictures: {
    choose: 'Choose a picture',
    chosen: (label: string) => `Your picture: ${label}`,
    none: 'You have no picture yet',
    search: 'Look for a picture',
    searchHint: 'For example: football, bus, money',
    found: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
    nothing: 'No picture fits. Try another word.',
    close: 'Close the pictures',
    list: 'Pictures',
  },
  times: {
    title: 'This is how it reads',
    next: 'The next dates',
    noDates: 'There are no more dates.',
    notYet: 'Choose how often, the days and the time. Then you see the dates here.',
  },
  saving: {
    saving: 'Saving',
    saved: (time: string) => `Saved at ${time}`,
    putRight: (count: number) =>
      count === 1
        ? 'One answer is not saved yet. Save to see what to put right.'
        : `${count} answers are not saved yet. Save to see what to put right.`,
    offline: 'You are not connected. Your words are kept on this device.',
    again: 'You are connected again. Saving now.',
    trouble: 'This could not be saved. Your words are kept on this device. We try again.',
    signedOut: 'You are signed out. Your words are kept on this device.',
    signIn: 'Sign in again',
    other: 'Somebody else has changed this part. Save to see both texts and choose.',
    kept: (time: string) => `You wrote more here at ${time}. It was not saved.`,
    putBack: 'Put my words back',
    throwAway: 'Throw them away',
    isBack: 'Your words are back.',
    isGone: 'They are thrown away.',
  },
} as const;
