/**
 * Accepted findings, each with its rule, its elements, and the reason. No other finding is accepted.
 *
 * @type {{ rule: string, selector: string, reason: string }[]}
 */
export const accepted = [
  {
    rule: 'aria_role_valid',
    selector: 'figure[role="none"]',
    reason:
      'The only change by attributes after which Firefox and Chromium both speak the caption once; axe calls it minor. It can go when Gecko passes the web platform test html-aam/figure-name-no-figcaption.',
  },
  {
    rule: 'input_label_visible',
    selector: 'label > select',
    reason:
      'A false positive: its label is visible, <label>Speed <select>. The engine reports every such list whose first option is selected, in a plain page too.',
  },
  {
    rule: 'input_label_visible',
    selector: 'input[type="range"][aria-label]',
    reason:
      'The position has a name, but no visible label: a bar in a player with its time next to it, as in every player.',
  },
  {
    rule: 'text_block_heading',
    selector: 'p[part="title"]',
    reason:
      'The visible title of the contents is the name of their navigation, and is hidden from screen readers, which speak that name. A heading of ours would stand among those of the story.',
  },
];
