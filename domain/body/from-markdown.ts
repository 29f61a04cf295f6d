import type { Body } from '#db/schema/json.ts'
import { withBlockIds } from './paragraphs.ts'
import { docFromMarkdown, type FindPicture } from './read-markdown.ts'

/**
 * A body out of Markdown, as `docFromMarkdown` reads it. Ids are made of what the blocks say: a block that
 * stays the same when a text is read in again keeps its id.
 *
 * @param findPicture pictures whose reference is not found are dropped
 */
export function bodyFromMarkdown(text: string, findPicture?: FindPicture): Body {
  return withBlockIds(docFromMarkdown(text, findPicture))
}
