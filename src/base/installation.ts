/**
 * The folder of the installation, which holds dist/, model/, samples/ and scheme/. This file is two folders below it wherever
 * it runs: in src/base, in dist/base, and bundled in dist/program (scripts/build-program.mjs).
 */
export const INSTALLATION = new URL('../../', import.meta.url)
