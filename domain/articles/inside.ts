/** The door for other nouns' commands: what they may do to articles within their own transaction. */
export { viewAsPublished } from './as-published.ts'
export { checkToPublish, checkToSave, checkToSubmit } from './checks.ts'
export { contentHash, contentOf, draftContent } from './content.ts'
export { termsOf } from './filter.ts'
export { heldBySection, uidsOf } from './in-sections.ts'
export { fromTheNewest } from './from-the-newest.ts'
export { dropListings, refreshListing, refreshListings } from './listing.ts'
export { listedArticles, type ListedArticle } from './listed.ts'
export { isOwn } from './own.ts'
export { overrideReason } from './override.ts'
export { putOut } from './put-out.ts'
export { articleFields } from './query.ts'
export { placesOf } from './places.ts'
export { mayEdit, reach, reachOf, sectionsOf, type Reachable } from './reach.ts'
export {
  addArticle,
  addRevision,
  byItself,
  liveRevision,
  loadArticle,
  type LoadedArticle,
  type Revision,
} from './rows.ts'
export { slugFor } from './slug.ts'
