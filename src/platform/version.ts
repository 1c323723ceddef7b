/** The version of this build, from package.json; Vite puts it in. */
declare const __SLUICE_VERSION__: string;

export const version: string = __SLUICE_VERSION__;
