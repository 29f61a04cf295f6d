import { forbid, FRAMEWORK, NOT_READABLE, options, PREVIEW, READERS, SITE } from './.dependency-cruiser.mjs'

/**
 * What must not be reached through whatever files. Types are left out here, they are gone when the
 * program runs; db/ is not followed, since its tables name each other as foreign keys.
 */
const NATIVE = '^(cli|delivery|domain|jobs|lib)/'
const HIDDEN = [NOT_READABLE, String.raw`^domain/[^/]+/(desk|inside)\.ts$`]

export default {
  options: {
    ...options,
    tsPreCompilationDeps: false,
    doNotFollow: { path: ['(^|/)node_modules/', '^db/'] },
  },
  forbidden: [
    forbid(
      'reader-reach',
      'through its imports this reader.ts comes to tables with drafts in them, or to commands',
      { path: READERS },
      { path: HIDDEN, reachable: true },
    ),
    forbid(
      'site-reach',
      'through its imports this page comes to tables with drafts in them, or to commands',
      { path: [SITE, '^components/site/'] },
      { path: HIDDEN, reachable: true },
    ),
    forbid(
      'site-client-components',
      'readers get no framework script: nothing of the site, nor of a preview, may lead to a client component',
      { path: [SITE, PREVIEW, '^components/(site|preview)/'] },
      { path: String.raw`\.client\.tsx$`, reachable: true },
    ),
    forbid(
      'native-reach',
      'Node runs this without Next: nothing it leads to is a .tsx or needs React',
      { path: NATIVE },
      { path: FRAMEWORK, pathNot: String.raw`(^|/)node_modules/next/dist/server/next\.js$`, reachable: true },
    ),
  ],
}
