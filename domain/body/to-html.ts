import type { Body, BodyNode } from '#db/schema/json.ts'
import { escapeXml } from '#lib/xml.ts'
import { linkTarget } from './grammar.ts'
import { element, pictureToHtml, quotation, tableCell } from './html-elements.ts'

/** What a body needs from where it is put. */
export interface HtmlSurroundings {
  /** A link's target as it should stand there; whole for readers outside the site. */
  href: (target: string) => string
  /** Address and size in pixels of a medium by uid; null for one that may not be shown. */
  picture: (uid: string) => { src: string; width: number; height: number } | null
  /** What stands for a video, as plain text: outside the site there is no player. */
  video: (title: string) => string
}

/**
 * A body as HTML without classes, styles or scripts, for feeds. What the grammar does not know is left
 * out, text and attributes are escaped, each link is held against the grammar once more. Footnotes stand
 * at the end.
 *
 * Our own walk: of @tiptap/static-renderer this would use no more than the recursion, whose handlers are
 * looked up with inherited names (a node called `constructor` finds one) and which makes children anew
 * each time they are asked for, counting footnotes twice.
 */
export function bodyToHtml(body: Body, around: HtmlSurroundings): string {
  const notes: string[] = []
  const html = inside(body.doc, around, notes)
  return notes.length === 0
    ? html
    : `${html}<hr><ol>${notes.map((note) => element('li', note)).join('')}</ol>`
}

function inside(node: BodyNode, around: HtmlSurroundings, notes: string[]): string {
  return (node.content ?? []).map((child) => toHtml(child, around, notes)).join('')
}

function toHtml(node: BodyNode, around: HtmlSurroundings, notes: string[]): string {
  const children = () => inside(node, around, notes)
  switch (node.type) {
    case 'paragraph':
      return element('p', children())
    case 'heading':
      return element(`h${[2, 3, 4].find((level) => level === node.attrs?.level) ?? 2}`, children())
    case 'bulletList':
      return element('ul', children())
    case 'orderedList':
      return element('ol', children(), startOf(node))
    case 'listItem':
      return element('li', children())
    case 'blockquote':
      return quotation(children(), word(node, 'attribution'))
    case 'pullQuote':
      return quotation(element('p', children()), word(node, 'attribution'))
    case 'table':
      return element('table', element('tbody', children()))
    case 'tableRow':
      return element('tr', children())
    case 'tableHeader':
      return tableCell('th', word(node, 'align'), children())
    case 'tableCell':
      return tableCell('td', word(node, 'align'), children())
    case 'picture':
      return figure(node, around)
    case 'gallery':
      return children()
    case 'factBox':
      return element('aside', element('h3', escapeXml(word(node, 'title'))) + children())
    case 'video':
      return element('p', escapeXml(around.video(word(node, 'title'))))
    case 'horizontalRule':
      return '<hr>'
    case 'text':
      return marked(node, around)
    case 'hardBreak':
      return '<br>'
    case 'footnote':
      return element('sup', String(notes.push(children())))
    default:
      return ''
  }
}

const MARKS = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['code', 'code'],
])

function marked(node: BodyNode, around: HtmlSurroundings): string {
  return (node.marks ?? []).reduce(
    (html, mark) => {
      const tag = MARKS.get(mark.type)
      if (tag) return element(tag, html)
      const target = mark.type === 'link' ? linkTarget.safeParse(mark.attrs?.href) : null
      return target?.success ? element('a', html, ` href="${escapeXml(around.href(target.data))}"`) : html
    },
    escapeXml(node.text ?? ''),
  )
}

function figure(node: BodyNode, around: HtmlSurroundings): string {
  const picture = around.picture(word(node, 'media'))
  if (!picture) return ''
  return pictureToHtml({
    ...picture,
    alt: word(node, 'alt'),
    caption: word(node, 'caption'),
    credit: word(node, 'credit'),
  })
}

function startOf(node: BodyNode): string {
  const start = node.attrs?.start
  return typeof start === 'number' && start !== 1 ? ` start="${start}"` : ''
}

function word(node: BodyNode, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
