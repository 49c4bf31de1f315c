/** Names of the breakpoints of a style sheet, one or several. */
const BREAKPOINT_LABELS = /^\s*(?:(?:XS|SM|MD|LG|XX?L)(?:\s+|$))+$/;

/** Whether a text consists only of labels by which the scripts of a page measure the width of the window (ART-8). */
export const isBreakpointLabels = (text: string): boolean => BREAKPOINT_LABELS.test(text);
