import { breadcrumbOf } from './breadcrumb.ts'
import { chromeOf, type Chrome } from './chrome.ts'
import { infoOf, type Info } from './info.ts'
import { isIndented, isSentence, trim } from './text.ts'

/** One non-empty line of a page: its 1-based number, its trimmed text, and how it stood on the page. */
export class Line {
  readonly line: number
  readonly text: string
  readonly indented: boolean
  readonly afterBlank: boolean
  // every stage asks the same of a line: a page of a million lines is slow when each answer is found anew
  #chrome: Chrome | null | undefined
  #info: Info | null | undefined
  #way: string[] | null | undefined

  constructor(line: number, text: string, raw: string, afterBlank: boolean) {
    this.line = line
    this.text = text
    this.indented = isIndented(raw)
    this.afterBlank = afterBlank
  }

  /** What part of the site the line is, or null when it may be article. */
  get chrome(): Chrome | null {
    return (this.#chrome === undefined ? (this.#chrome = chromeOf(this.text)) : this.#chrome) ?? null
  }

  /** What the line says about the article, or null when it is no information line. */
  get info(): Info | null {
    return (this.#info === undefined ? (this.#info = infoOf(this.text)) : this.#info) ?? null
  }

  /** The names on the way when the line is a breadcrumb, else null. */
  get way(): string[] | null {
    return (this.#way === undefined ? (this.#way = breadcrumbOf(this.text)) : this.#way) ?? null
  }

  /** Whether the line reads as running text of an article. */
  get isProse(): boolean {
    return isSentence(this.text) && !this.chrome && !this.info
  }
}

/** Takes the text of a page; returns its non-empty lines in order. */
export function linesOf(text: string): Line[] {
  const found: Line[] = []
  let afterBlank = true
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).forEach((raw, at) => {
    const trimmed = trim(raw)
    if (trimmed) found.push(new Line(at + 1, trimmed, raw, afterBlank))
    afterBlank = !trimmed
  })
  return found
}
