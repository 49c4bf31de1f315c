/** The words of a site's own, in place of those of Aloud or in a language that Aloud does not have. */
export { addMessages, type AddedMessages } from '../browser/messages/add-messages.js';
