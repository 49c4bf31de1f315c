/** The pages of elements: the guide by hand, the rest from the manifest, the examples and the transcripts. */
export default {
  layout: 'element.njk',
  group: 'Elements',
  eleventyComputed: { title: ({ tag }) => `<${tag}>` },
};
