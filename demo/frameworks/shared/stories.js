/** The stories of every app: their text, and the recording that was made from it. */
export const STORIES = {
  library: {
    id: 'library',
    headline: 'The Library That Comes By Water',
    audio: '/audio/library/story',
    blocks: [
      {
        id: 'boat',
        tag: 'p',
        text: 'Every second Tuesday a small green boat ties up at the old stone pier of Vessel Island. It brings two thousand books, a kettle, and one librarian who knows every reader by name.',
      },
      {
        id: 'people',
        tag: 'p',
        text: 'Forty people live here. “We used to wait a month for a letter,” says Anna Holm, who keeps the only shop. “Now the children ask which day the stories come.”',
      },
      { id: 'shelf', tag: 'h2', text: 'A Shelf For Every Island' },
      {
        id: 'islands',
        tag: 'p',
        text: 'The boat calls at nine islands in fourteen days. Each has a shelf of its own on board, filled with what its readers have asked for: storms and engines for one, gardens and ghosts for the next.',
      },
      {
        id: 'winter',
        tag: 'p',
        text: 'In winter, when the ice is thick, the librarian comes on a sled. No reader has ever paid for a late return.',
      },
    ],
    byline: 'Written by the Aloud team',
  },
  harbour: {
    id: 'harbour',
    headline: 'Harbour closed after storm',
    audio: '/audio/readme/story',
    blocks: [
      { id: 'port', tag: 'p', text: 'The port stayed shut on Monday. Some 2,000 people walked home.' },
      { id: 'quay', tag: 'p', text: 'The quay lay empty.' },
    ],
    byline: '',
  },
};
