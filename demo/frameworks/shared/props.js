/**
 * Two sets of values, one of each type, for the attributes and properties of the elements. The action `change-props`
 * replaces the first by the second.
 */
export const PROPS = [
  {
    /** A boolean property of `aloud-figure`. */
    enlarge: true,
    /** A boolean attribute of `aloud-article`, which reads it once. */
    headingButtons: true,
    /** Strings, attributes of `aloud-player`. */
    dock: 'off',
    voiceLabel: 'Read by our automated voice',
    /** Numbers, properties of `aloud-player`. */
    duration: 48,
    rate: 1.25,
    /** An array, a property of `aloud-article`. */
    leaveOut: ['byline'],
  },
  {
    enlarge: false,
    headingButtons: true,
    dock: null,
    voiceLabel: 'Read by a machine',
    duration: 120,
    rate: 1.5,
    leaveOut: ['byline', 'notice'],
  },
];
