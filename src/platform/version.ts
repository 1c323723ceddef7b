/** The version of this build, from package.json; Vite puts it in. */
// oxlint-disable-next-line no-underscore-dangle -- the form in which a build's own names are told from others
declare const __SLUICE_VERSION__: string;

export const version: string = __SLUICE_VERSION__;
