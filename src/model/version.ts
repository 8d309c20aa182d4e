// The version of briefdeck, as in package.json: what decks and messages say they were made with.
export const VERSION = '0.1.0';
