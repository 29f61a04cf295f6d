import { z } from 'zod'
import type { Body, BodyNode } from '#db/schema/json.ts'
import { cleanText } from '#lib/text.ts'
import { outOfBounds } from './bounds.ts'
import { isLinkTarget } from './link-target.ts'

/**
 * The grammar of bodies, version 1: a ProseMirror document. Every block carries a stable `id` from its
 * making on; merging, drift between languages and comments hold on to it.
 *
 *   doc          block+
 *   block        paragraph | heading | bulletList | orderedList | blockquote | pullQuote | table
 *                | picture | gallery | factBox | video | horizontalRule
 *   paragraph    inline*                     heading{level 2..4}  inline*
 *   bulletList   listItem+                   orderedList{start}   listItem+
 *   listItem     (paragraph | bulletList | orderedList)+
 *   blockquote{attribution}  (paragraph | bulletList | orderedList)+
 *   pullQuote{attribution}   inline*
 *   table        tableRow+                   tableRow  (tableHeader | tableCell)+
 *   tableHeader, tableCell{align left|right|center}  paragraph+
 *   picture{media, alt, caption, credit}     gallery  picture+
 *   factBox{title}           (paragraph | heading | bulletList | orderedList | picture)+
 *   video{provider, video, title}            horizontalRule
 *   inline       text{marks} | hardBreak | footnote (its text inside: text{marks}*)
 *   marks        bold | italic | strike | subscript | superscript | code | link{href}
 */
const GRAMMAR_VERSION = 1

/** Longest text of one node: a bound against accidents and abuse, as those of bounds.ts. */
const LONGEST_TEXT = 20_000

const blockId = z.string().regex(/^[a-z0-9]{4,32}$/)
const words = (most: number) => z.string().max(most).transform(cleanText)

/** Addresses a link may have. */
export const linkTarget = z.string().refine(isLinkTarget)

const mark = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic', 'strike', 'subscript', 'superscript', 'code']) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkTarget }) }),
])
const text = z.strictObject({
  type: z.literal('text'),
  text: words(LONGEST_TEXT).pipe(z.string().min(1)),
  marks: z.array(mark).max(7).optional(),
})
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const footnote = z.strictObject({
  type: z.literal('footnote'),
  attrs: z.strictObject({ id: blockId }),
  content: z.array(text).min(1),
})
const inline = z.array(z.discriminatedUnion('type', [text, hardBreak, footnote])).optional()

const identified = z.strictObject({ id: blockId })
const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: identified, content: inline })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: identified.extend({ level: z.int().min(2).max(4) }),
  content: inline,
})
interface ListNode {
  type: 'bulletList' | 'orderedList'
  attrs: { id: string; start?: number | undefined }
  content: { type: 'listItem'; content: (z.output<typeof paragraph> | ListNode)[] }[]
}
const listItem = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(z.lazy(() => z.union([paragraph, list]))).min(1),
})
const list: z.ZodType<ListNode> = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: identified.extend({ start: z.int().min(0).optional() }),
  content: z.array(listItem).min(1),
})
const quotation = z.strictObject({
  type: z.literal('blockquote'),
  attrs: identified.extend({ attribution: words(300) }),
  content: z.array(z.union([paragraph, list])).min(1),
})
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: identified.extend({ attribution: words(300) }),
  content: inline,
})
const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.strictObject({ align: z.enum(['left', 'right', 'center']) }),
  content: z.array(paragraph).min(1),
})
const table = z.strictObject({
  type: z.literal('table'),
  attrs: identified,
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1) })).min(1),
})
const picture = z.strictObject({
  type: z.literal('picture'),
  attrs: identified.extend({
    media: z.string().regex(/^[\w-]{1,40}$/),
    alt: words(1000),
    caption: words(2000),
    credit: words(300),
  }),
})
const gallery = z.strictObject({
  type: z.literal('gallery'),
  attrs: identified,
  content: z.array(picture).min(1),
})
const factBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: identified.extend({ title: words(300) }),
  content: z.array(z.union([paragraph, heading, list, picture])).min(1),
})
const video = z.strictObject({
  type: z.literal('video'),
  attrs: identified.extend({
    provider: z.string().regex(/^[\w-]{1,40}$/),
    video: z.string().regex(/^[\w-]{1,100}$/),
    title: words(300),
  }),
})
const rule = z.strictObject({ type: z.literal('horizontalRule'), attrs: identified })

const block = z.union([
  paragraph,
  heading,
  list,
  quotation,
  pullQuote,
  table,
  picture,
  gallery,
  factBox,
  video,
  rule,
])

const bounded = z.custom<Body>().superRefine((raw, context) => {
  const message = outOfBounds(raw)
  // Where there is an issue, the grammar behind the pipe does not look at it any more.
  if (message) context.addIssue({ code: 'custom', message })
})

const whole = z
  .strictObject({
    version: z.literal(GRAMMAR_VERSION),
    doc: z.strictObject({ type: z.literal('doc'), content: z.array(block) }),
  })
  .transform((body) => body as unknown as Body)
  .superRefine((body, context) => {
    const ids = new Set<string>()
    const walk = (node: BodyNode) => {
      const id = node.attrs?.id
      if (typeof id === 'string' && ids.size === ids.add(id).size) {
        context.addIssue({ code: 'custom', message: `block id ${id} stands twice` })
      }
      node.content?.forEach(walk)
    }
    walk(body.doc)
  })

/** A whole body; anything the grammar does not know is refused, block ids are unique. */
export const bodyGrammar = bounded.pipe(whole as never) as unknown as z.ZodType<Body, Body>
