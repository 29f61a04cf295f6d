import { addRedirect } from './addresses/redirect.ts'
import { correctArticle } from './articles/correct.ts'
import { createArticle } from './articles/create.ts'
import { publishArticle } from './articles/publish.ts'
import { saveArticle } from './articles/save.ts'
import { withdrawArticle } from './articles/withdraw.ts'
import { createAuthor } from './authors/create.ts'
import { updateAuthor } from './authors/update.ts'
import { clearFront, placeOnFront } from './front/place.ts'
import { importPage } from './imports/import-page.ts'
import { rebuildLive } from './live/rebuild.ts'
import { addMedium } from './media/add.ts'
import { archivePage } from './pages/archive.ts'
import { savePage } from './pages/save.ts'
import { removeSamples } from './samples/remove.ts'
import { archiveSection } from './sections/archive.ts'
import { createSection } from './sections/create.ts'
import { moveSection } from './sections/move.ts'
import { updateSection } from './sections/update.ts'
import { setSetting } from './settings/set.ts'
import { archiveTag } from './tags/archive.ts'
import { createTag } from './tags/create.ts'
import { mergeTags } from './tags/merge.ts'
import { updateTag } from './tags/update.ts'

/**
 * Every command of the newsroom. What goes over all of them begins here: tests/integration/commands-refuse.test.ts
 * holds that each refuses whoever may not do it, and that none is missing.
 */
export const commands = [
  addRedirect,
  correctArticle,
  createArticle,
  publishArticle,
  saveArticle,
  withdrawArticle,
  createAuthor,
  updateAuthor,
  placeOnFront,
  clearFront,
  importPage,
  rebuildLive,
  addMedium,
  archivePage,
  savePage,
  removeSamples,
  archiveSection,
  createSection,
  moveSection,
  updateSection,
  setSetting,
  archiveTag,
  createTag,
  mergeTags,
  updateTag,
] as const
