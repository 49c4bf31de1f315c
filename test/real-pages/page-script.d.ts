export const article: Element;
export const captioned: { picture: Element; captions: Element[]; caption: string }[];
export function isAsAuthored(): boolean;
export function story(): string[];
export function wrap(): Promise<number>;
export function unwrap(): void;
export function findings(): Promise<Record<string, number>>;
