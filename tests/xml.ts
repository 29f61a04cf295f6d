import { DOMParser, type Document, type Element } from '@xmldom/xmldom'

/** A document that an XML parser took without a word; any complaint of it is thrown. */
export function parsedXml(text: string): Document {
  const complain = (_level: string, message: string) => {
    throw new Error(message)
  }
  return new DOMParser({ onError: complain }).parseFromString(text, 'text/xml')
}

/** Texts of all elements of a name, as written with its prefix. */
export function textsOf(within: Document | Element, name: string): string[] {
  return [...within.getElementsByTagName(name)].map((element) => element.textContent ?? '')
}
