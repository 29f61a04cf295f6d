import { z } from 'zod'
import type { Suggestion } from '#db/schema/json.ts'
import { isOwn, reach } from '#domain/articles/inside.ts'
import { blocksById, writtenText } from '#domain/body/written-text.ts'
import { command } from '#domain/command.ts'
import { refuse } from '#domain/refusal.ts'
import { loadWork, type LoadedWork } from '#domain/working-copies/inside.ts'
import { cleanText } from '#lib/text.ts'
import { addComment } from './rows.ts'
import { fits, keepsNotes } from './suggest.ts'
import { tellOfThread } from './tell.ts'
import { saidText, writtenWords } from './words.ts'

/** Of what a comment is about so much is kept, that it can be told once it is gone from the text. */
const QUOTE_LENGTH = 400

/**
 * Says something about an article or one of its blocks, and perhaps what to write instead. Whoever may review it may, and who
 * writes it: it is theirs, or they were given it.
 */
export const addThread = command({
  name: 'comment.add',
  input: z.strictObject({
    /** Of the article. */
    uid: z.string().max(40),
    /** Null is the article as a whole. */
    blockId: z.string().max(32).nullable().default(null),
    /** The words it is about; left out, the whole block. */
    quote: writtenWords.default(''),
    text: saidText.default(''),
    suggestion: z.strictObject({ from: writtenWords, to: writtenWords }).nullable().default(null),
  }),
  allow: 'article:review',
  find: ({ db }, { uid }) => loadWork(db, uid),
  own: { allow: 'article:edit-own', is: ({ article }, actor) => isOwn(article, actor) },
  scope: reach,
  run: async (context, { input, found }) => {
    const { article } = found
    const { blockId, text, suggestion } = input
    if (article.trashedAt !== null) refuse('workingCopy.trashed')
    if (text === '' && suggestion === null) refuse('comment.empty', {}, 'text')
    const about = blockId === null ? '' : aboutBlock(found, blockId, suggestion)
    if (blockId === null && suggestion !== null) refuse('comment.noBlock')
    const quote = Array.from(cleanText(input.quote || suggestion?.from || about))
      .slice(0, QUOTE_LENGTH)
      .join('')
    const row = await addComment(context, {
      ...{ articleId: article.id, blockId, text, suggestion },
      quote: blockId === null ? '' : quote,
    })
    return {
      result: { uid: row.uid },
      subject: { kind: 'article', id: article.id },
      after: { comment: row.uid, ...(blockId !== null && { blockId, quote }), text, suggestion },
      effects: await tellOfThread(context, found, row),
    }
  },
})

/** @returns the block's text; '' where none is written in it @throws Refused where it is gone, or the suggestion is none for it */
function aboutBlock({ work }: LoadedWork, blockId: string, suggestion: Suggestion | null): string {
  const block = blocksById(work.content.body).get(blockId)
  if (!block) return refuse('comment.blockGone')
  if (suggestion) {
    if (suggestion.from === suggestion.to) refuse('comment.same', {}, 'suggestion')
    if (!keepsNotes(suggestion)) refuse('comment.note', {}, 'suggestion')
    if (!fits(block, suggestion)) refuse('comment.changed', { by: work.updatedBy.name, at: work.updatedAt })
  }
  return writtenText(block) ?? ''
}
