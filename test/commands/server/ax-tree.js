/** Reads the tree that Chromium gives to assistive technology, and keeps what a user could notice. */
import { command } from './client.js';

/** Roles that structure the layout and are not spoken, unless they have a name or a state. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak']);

/** Reported when false as well as when true. */
const TOGGLES = new Set(['pressed', 'checked', 'expanded', 'selected']);

/** True of nearly everything, or about other nodes. */
const UNSAID = new Set(['focusable', 'editable', 'settable', 'root', 'url', 'hidden', 'hiddenRoot', 'relevant', 'actions', 'labelledby', 'describedby', 'flowto', 'controls', 'owns']); // prettier-ignore

export const axTree = command('ax-tree', async (client, { frame, handle }) => {
  const frameId = frame && (await nodeOf(client, frame)).frameId;
  const { nodes } = await client.send('Accessibility.getFullAXTree', frameId ? { frameId } : {});
  await addValueTexts(client, nodes);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  let top = nodes.find((node) => node.parentId === undefined) ?? nodes[0];
  if (handle) {
    const { backendNodeId } = await nodeOf(client, handle);
    top = nodes.find((node) => node.backendDOMNodeId === backendNodeId);
    if (!top) return { role: 'absent', name: '', properties: {}, children: [] };
    const kept = keep(top, byId);
    return kept.length === 1 ? kept[0] : { role: 'fragment', name: '', properties: {}, children: kept };
  }
  return keep(top, byId)[0];
});

/** The protocol cannot pass elements: the page keeps them under a name of its window in the meantime. */
async function nodeOf(client, handle) {
  const { result } = await client.send('Runtime.evaluate', { expression: `globalThis[${JSON.stringify(handle)}]` });
  const { node } = await client.send('DOM.describeNode', { objectId: result.objectId });
  return node;
}

/**
 * Assistive technology gets `aria-valuetext`; this protocol gets the number twice. So the text is read from the
 * element.
 */
async function addValueTexts(client, nodes) {
  for (const node of nodes) {
    const property = node.properties?.find(({ name }) => name === 'valuetext');
    if (!property || !node.backendDOMNodeId) continue;
    const { attributes = [] } = (await client.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId })).node;
    const at = attributes.findIndex((name, index) => index % 2 === 0 && name === 'aria-valuetext');
    property.value.value = at < 0 ? '' : attributes[at + 1];
  }
}

/** The node with its children, or only its children where no user could notice the node. */
function keep(node, byId) {
  const role = node.role?.value ?? 'none';
  const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? keep(byId.get(id), byId) : []));
  if (node.ignored) return children;
  const name = node.name?.value ?? '';
  if (role === 'InlineTextBox') return [];
  const properties = propertiesOf(node);
  if (SILENT.has(role) && !name && Object.keys(properties).length === 0) return children;
  const kept = { role: role === 'StaticText' ? 'text' : role, name, properties, children };
  if (node.description?.value) kept.description = node.description.value;
  if (node.value?.value !== undefined && node.value.value !== '') kept.value = node.value.value;
  return [kept];
}

function propertiesOf(node) {
  const properties = {};
  for (const { name, value } of node.properties ?? []) {
    if (UNSAID.has(name)) continue;
    const said = value.value ?? value.relatedNodes?.length;
    const empty = said === undefined || said === '' || said === false || said === 'false';
    if (empty && !(TOGGLES.has(name) && said !== undefined)) continue;
    properties[name] = said === 'true' ? true : said === 'false' ? false : said;
  }
  return properties;
}
