/** The version of the program that writes a release, as in package.json. */
export const VERSION = '0.1.0'
