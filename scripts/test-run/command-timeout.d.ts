export const commandTimeout: {
  readonly name: string;
  transform(file: { path: string; body: string }): string | undefined;
};
