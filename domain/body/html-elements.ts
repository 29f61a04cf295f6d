import { escapeXml } from '#lib/xml.ts'

/** @param content markup; @param attributes markup that begins with a blank */
export function element(tag: string, content: string, attributes = ''): string {
  return `<${tag}${attributes}>${content}</${tag}>`
}

/** @param children markup; @param attribution plain text, may be empty */
export function quotation(children: string, attribution: string): string {
  const from = attribution === '' ? '' : element('p', `— ${escapeXml(attribution)}`)
  return element('blockquote', children + from)
}

/** A cell; `align` as an attribute, since programs that read feeds take styles out. */
export function tableCell(tag: 'td' | 'th', align: string, children: string): string {
  return element(tag, children, align === 'right' || align === 'center' ? ` align="${align}"` : '')
}

export interface PrintedPicture {
  src: string
  /** Pixels. */
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

/** A picture with caption and credit, all words plain text. */
export function pictureToHtml({ src, width, height, alt, caption, credit }: PrintedPicture): string {
  const words = [caption, credit].filter((text) => text !== '').map(escapeXml)
  const image = `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`
  return element('figure', image + (words.length === 0 ? '' : element('figcaption', words.join(' · '))))
}
