import { isBlock } from './element-kinds.js';
import { isElement, isText, visit, type TreeElement } from './tree.js';
import { isNeverRendered } from './visibility.js';

/** Classes and elements of the players that we know. */
const PLAYER_NAMES =
  /(?:^|\s)(?:mejs(?:-|__)\S*|plyr(?:-|__|\s|$)\S*|video-js|vjs-\S*|jwplayer|jw-\S*|wp-(?:audio|video)-shortcode|flowplayer|fp-player|shaka-\S*|bitmovinplayer-\S*|bmpui-\S*|able-(?:wrapper|player)\S*|clappr-\S*|html5-video-player|ytp-\S*|brightcove-\S*|op-player\S*|green-audio-player|amplitude-\S*|audioplayer|podlove-\S*|powerpress_\S*)(?=\s|$)/i;
const PLAYER_ELEMENTS =
  /^(?:mediaelementwrapper|media-(?:controller|player|theme\S*|control-bar)|[a-z]+(?:-[a-z]+)*-player)$/;

const MEDIA = /^(?:audio|video|iframe|object|embed)$/;
const CONTROLS = /^(?:button|input|progress|meter|select)$/;
const CONTROL_ROLES = /^(?:button|slider|progressbar|timer|application)$/;
const PLAYER_CLASS = /(?:^|[\s_-])(?:(?:audio|video|media|podcast|music|sound|voice)[_-]?)?player(?=$|[\s_-])/i;
/** A time of a player: 0:00, 12:34, 1:02:03. */
const CLOCK = /(?:^|[^\d:])\d{1,2}(?::\d{2}){1,2}(?![\d:])/;

const MAX_NODES = 400;
const MAX_TEXT = 300;
const MIN_PROSE = 60;

/**
 * Whether an element is the player of another script, with its controls and labels. By a known name; else by its content:
 * media with controls or a time, and no prose.
 */
export function isPlayer(element: TreeElement): boolean {
  const names = element.getAttribute('class') ?? '';
  if (PLAYER_ELEMENTS.test(element.localName)) return !/^aloud-/.test(element.localName);
  if (PLAYER_NAMES.test(names)) return true;
  return isBlock(element) && hasPlayerContent(element, PLAYER_CLASS.test(names));
}

function hasPlayerContent(element: TreeElement, isNamed: boolean): boolean {
  let [hasMedia, hasControls, hasProse] = [false, false, false];
  let text = '';
  let nodes = 0;
  visit(element, (node) => {
    if (isText(node)) {
      text += node.nodeValue!;
      if (node.nodeValue!.trim().length >= MIN_PROSE) hasProse = true;
    }
    if (++nodes > MAX_NODES || text.length > MAX_TEXT) hasProse = true;
    if (!isElement(node) || isNeverRendered(node) || hasProse) return false;
    if (MEDIA.test(node.localName)) hasMedia = true;
    if (/^(?:h[1-6]|figcaption|img)$/.test(node.localName)) hasProse = true;
    if (CONTROLS.test(node.localName) || CONTROL_ROLES.test(node.getAttribute('role') ?? '')) hasControls = true;
    return !hasProse && !MEDIA.test(node.localName);
  });
  if (hasProse || !/[\p{L}\p{N}]/u.test(text)) return false;
  return isNamed ? hasMedia || hasControls || CLOCK.test(text) : hasMedia && (hasControls || CLOCK.test(text));
}
