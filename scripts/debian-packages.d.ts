export function apt(args: readonly string[], isQuiet: boolean): boolean;
export function installWithoutServices(
  packages: readonly string[],
  services: readonly string[],
  isQuiet: boolean,
): boolean;
