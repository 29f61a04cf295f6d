import type { Body, BodyNode } from '#db/schema/json.ts'

/** A part of a body that is compared as one: a paragraph wherever it stands, a heading, a picture, a video. */
export interface Leaf {
  /** Stable id of the block. */
  id: string
  type: 'paragraph' | 'heading' | 'pullQuote' | 'picture' | 'video' | 'horizontalRule' | 'words'
  /** What it stands in, from the outside. */
  inside: string[]
  text: string
  /** How it is set: level, bold and links with their targets; equal where only words differ. */
  form: string
  /** Of a picture. */
  picture: LeafPicture | null
}

export interface LeafPicture {
  media: string
  alt: string
  caption: string
  credit: string
}

const CONTAINERS = new Set(['bulletList', 'orderedList', 'blockquote', 'table', 'gallery', 'factBox'])
/** Words that stand in a container's own attributes. */
const OWN_WORDS = ['title', 'attribution'] as const

/** The parts of a body in their order. A container's own words, a title or an attribution, are a part of theirs. */
export function leavesOf(body: Body): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (node: BodyNode, inside: string[]) => {
    const here = CONTAINERS.has(node.type) ? [...inside, node.type] : inside
    if (isLeaf(node)) leaves.push(leafOf(node, inside))
    else {
      leaves.push(...ownWords(node, here))
      node.content?.forEach((child) => walk(child, here))
    }
  }
  walk(body.doc, [])
  return leaves
}

const LEAVES = new Set(['paragraph', 'heading', 'pullQuote', 'picture', 'video', 'horizontalRule'])

function isLeaf({ type }: BodyNode): boolean {
  return LEAVES.has(type)
}

function leafOf(node: BodyNode, inside: string[]): Leaf {
  const at = (name: string) => String(node.attrs?.[name] ?? '')
  const leaf = { id: at('id'), type: node.type as Leaf['type'], inside, picture: null }
  if (node.type === 'picture') {
    const picture = { media: at('media'), alt: at('alt'), caption: at('caption'), credit: at('credit') }
    return { ...leaf, text: '', form: '', picture }
  }
  if (node.type === 'video') return { ...leaf, text: at('title'), form: `${at('provider')} ${at('video')}` }
  const quoted = at('attribution') === '' ? '' : `\n— ${at('attribution')}`
  return { ...leaf, text: textOf(node) + quoted, form: at('level') + formOf(node) }
}

function ownWords({ attrs }: BodyNode, inside: string[]): Leaf[] {
  return OWN_WORDS.flatMap((name) => {
    const text = attrs?.[name]
    if (typeof text !== 'string' || text === '') return []
    return [{ id: `${attrs!.id}.${name}`, type: 'words' as const, inside, text, form: '', picture: null }]
  })
}

/** Footnotes stand where their mark is, in brackets. */
function textOf(node: BodyNode): string {
  if (node.type === 'hardBreak') return '\n'
  const text = (node.text ?? '') + (node.content ?? []).map(textOf).join('')
  return node.type === 'footnote' ? ` [${text}]` : text
}

/** Where which marks begin and end, by characters: said apart, so that a change of words alone leaves it as it is. */
function formOf({ content = [] }: BodyNode): string {
  return content
    .flatMap(({ marks = [], text = '' }) =>
      marks.map(({ type, attrs }) => `${type} ${String(attrs?.href ?? '')} ${text}`),
    )
    .join('\n')
}
