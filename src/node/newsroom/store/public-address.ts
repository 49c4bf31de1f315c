/** The address of a store, to which a path can be added. */
export const withSlash = (publicUrl: string): string => publicUrl.replace(/\/*$/, '/');

/** The public address of a file of a story. */
export const addressOfFile = (publicUrl: string, id: string, name: string): string =>
  `${withSlash(publicUrl)}stories/${id}/${name}`;
