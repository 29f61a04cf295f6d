import type { Locator, Page } from '@playwright/test'

/**
 * Seconds that operators take, from Card, Moran and Newell, "The Keystroke-Level Model for User Performance Time with
 * Interactive Systems", Communications of the ACM 23 (7), July 1980, p. 399. Of their typists not the average one (0.28 s a
 * key) but the one who types letters at random.
 */
const SECONDS = { key: 0.5, point: 1.1, home: 0.4, think: 1.35 }
/** Not in their table, which is of trained people: to look a page over that one has never seen, as often as one makes up one's mind. */
const LOOKS = 5
/** Keys for a Chinese character: three letters of Pinyin as a rule, and the choice among what sounds like it. */
const KEYS_OF_HAN = 4

/** Does what a person's hand does, and counts it. */
export class Hand {
  clicks = 0
  keys = 0
  characters = 0
  /** Turns from the mouse to the keyboard or back. */
  turns = 0
  pages = 0
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(address: string): Promise<void> {
    this.clicks++
    this.pages++
    await this.page.goto(address)
  }

  async click(target: Locator): Promise<void> {
    this.clicks++
    await target.click()
  }

  /** Clicks what leads to another page. @param where it is there, as a part of the address */
  async goBy(target: Locator, where: RegExp): Promise<void> {
    this.pages++
    await this.click(target)
    await this.page.waitForURL(where)
  }

  /** Points into a field and types, in place of what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.click(field)
    this.keys += 2
    await this.page.keyboard.press('Control+a')
    await this.type(text)
  }

  /** Takes a paragraph of a longer text by three clicks and types in its place. */
  async overwrite(paragraph: Locator, text: string): Promise<void> {
    this.clicks += 3
    await paragraph.click({ clickCount: 3 })
    await this.type(text)
  }

  async type(text: string): Promise<void> {
    this.turns += 2
    this.characters += [...text].length
    this.keys += [...text].length + [...text.matchAll(/\p{Script=Han}/gu)].length * (KEYS_OF_HAN - 1)
    await this.page.keyboard.type(text)
  }

  /** Chooses a file: in the system's own window that is a click on it and one on Open. */
  async chooseFile(button: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.click(button)
    this.clicks += 2
    await (await chooser).setFiles(file)
  }

  /** What somebody slow would take for it, in seconds: who makes up their mind before each click, not only where the model has it. */
  get seconds(): number {
    const { key, point, home, think } = SECONDS
    const clicks = this.clicks * (think + point + key)
    return Math.round(clicks + this.keys * key + this.turns * home + this.pages * LOOKS * think)
  }
}
