/** What is shown wherever nobody gave the answer: never "Free", "Anyone" or an empty space. */
export const NOT_TOLD = 'Not told us';
