import type { ArticleContent, Body, BodyNode, PictureUse } from '#db/schema/json.ts'
import { refuse } from '#domain/refusal.ts'

/** Words as they stand, and the words that shall stand there. */
export interface Replacement {
  old: string
  now: string
}

/**
 * Puts words in the place of others, in headline, standfirst, body and captions, one replacement after the
 * other. Blocks keep their ids. Words that run over a change of formatting or over two paragraphs are not
 * found.
 * @param every takes all places where the words stand; otherwise they must stand in exactly one
 * @throws Refused `replace.empty`, `replace.notFound`, `replace.several`
 */
export function replaceText(
  content: ArticleContent,
  replacements: readonly Replacement[],
  every = false,
): ArticleContent {
  return replacements.reduce((before, replacement) => replaceOne(before, replacement, every), content)
}

function replaceOne(content: ArticleContent, { old, now }: Replacement, every: boolean): ArticleContent {
  if (old === '') return refuse('replace.empty')
  let times = 0
  const replaced = (text: string) => {
    const parts = text.split(old)
    times += parts.length - 1
    return parts.join(now)
  }
  const next = {
    ...content,
    headline: replaced(content.headline),
    standfirst: replaced(content.standfirst),
    lead: content.lead && captioned(content.lead, replaced),
    body: inBody(content.body, replaced),
  }
  if (times === 0) refuse('replace.notFound', { old })
  if (times > 1 && !every) refuse('replace.several', { old, times })
  return next
}

type Change = (text: string) => string

function captioned(use: PictureUse, change: Change): PictureUse {
  return { ...use, caption: change(use.caption) }
}

function inBody(body: Body, change: Change): Body {
  const walk = (node: BodyNode): BodyNode => {
    const { caption } = node.attrs ?? {}
    return {
      ...node,
      ...(node.text !== undefined && { text: change(node.text) }),
      ...(typeof caption === 'string' && { attrs: { ...node.attrs, caption: change(caption) } }),
      // The grammar knows no empty text.
      ...(node.content && { content: node.content.map(walk).filter((child) => child.text !== '') }),
    }
  }
  return { ...body, doc: walk(body.doc) }
}
