type Cell = string | number | undefined;

export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): void;

/** @returns whether the target is reached */
export function target(
  what: string,
  value: number,
  limit: { readonly most?: number; readonly least?: number; readonly unit: string },
): boolean;

export function median(values: readonly number[]): number;
