/** The door for other nouns' commands: what they may do to articles within their own transaction. */
export { checkToPublish, checkToSave } from './checks.ts'
export { contentHash, contentOf, draftContent } from './content.ts'
export { dropListings, refreshListing } from './listing.ts'
export { isOwn } from './own.ts'
export { putOut } from './put-out.ts'
export {
  addArticle,
  addRevision,
  liveRevision,
  loadArticle,
  type LoadedArticle,
  type Revision,
} from './rows.ts'
export { slugFor } from './slug.ts'
