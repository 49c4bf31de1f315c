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
    selector: 'select[part="speed"]',
    reason:
      'The list of speeds shows what it is by its value, “1.25×”, in a row without room for a label. Its name is “Speed”, and the settings have the speed with a visible label.',
  },
  {
    rule: 'input_label_visible',
    selector: '.row > span[aria-hidden] + select',
    reason:
      'The visible label stands before the list, in its row of the settings. It is hidden from screen readers, which speak the same words as the name of the list, and would say them twice.',
  },
  {
    rule: 'widget_tabbable_exists',
    selector: 'select[part="speed"][inert]',
    reason:
      'The list of speeds is inert while the settings are open: their own control of the speed has the focus, and Orca speaks each list that changes.',
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
  {
    rule: 'aria_keyboard_handler_exists',
    selector: '.sentences[role="listbox"]',
    reason:
      'The list handles its keys by an event listener, which the checker does not see; sentences-panel.long.test.ts presses each of them.',
  },
];
