import { expect, type Page } from '@playwright/test'
import { oneOf } from '../interleavings/random.ts'
import { line, stored, text } from './editor.ts'

/** Keys of one tab until it is killed. */
const KEYS = { least: 10, most: 80 }
/** A key is held so long at most, in milliseconds; it is faster than people type. */
const HELD = 40
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A word, and where it is typed. */
interface Typed {
  place: 'headline' | 'text'
  word: string
}

/**
 * Types words until the tab is gone.
 * @param kill called once, on the way: it does not wait for the typing, nor the typing for it
 * @returns the words as the page had taken them, key by key
 */
export async function typeUntilKilled(
  page: Page,
  random: () => number,
  kill: () => Promise<void>,
): Promise<Typed[]> {
  const words: Typed[] = []
  let left = KEYS.least + Math.floor(random() * (KEYS.most - KEYS.least))
  let killed: Promise<void> | null = null
  try {
    for (;;) {
      const typed: Typed = { place: oneOf(random, ['headline', 'text', 'text'] as const), word: '' }
      await goTo(page, typed.place, random)
      words.push(typed)
      const number = words.length
      for (const letter of ` w${number}${letters(random)}e `) {
        if (--left === 0) killed = kill()
        await page.keyboard.type(letter, { delay: random() * HELD })
        typed.word += letter
      }
    }
  } catch (problem) {
    if (!killed) throw problem
    await killed
  }
  return words.map(({ place, word }) => ({ place, word: word.trim() })).filter(({ word }) => word !== '')
}

/** To the end of it; in the text now and then on a new line. */
async function goTo(page: Page, place: Typed['place'], random: () => number): Promise<void> {
  await (place === 'text' ? text(page) : line(page, place)).focus()
  await page.keyboard.press('Control+End')
  if (place === 'text' && random() < 0.3) await page.keyboard.press('Enter')
}

function letters(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 8) }, () => oneOf(random, [...LETTERS])).join('')
}

/** What the server has of the working copy, once the browser's journal says that it has everything. */
export async function workWhenSaved(page: Page, origin: string, uid: string): Promise<string> {
  await expect.poll(() => page.evaluate(journalled, uid), { timeout: 30_000 }).toBe(0)
  return JSON.stringify(await stored(page, uid, origin))
}

/** Runs in the page: entries of the journal about one article. */
async function journalled(uid: string): Promise<number> {
  const opening = indexedDB.open('masthead-journal')
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error!)
  })
  const asking = db.transaction('entries').objectStore('entries').getAll()
  const entries = await new Promise<{ uid: string }[]>((resolve) => {
    asking.onsuccess = () => resolve(asking.result as { uid: string }[])
  })
  db.close()
  return entries.filter((one) => one.uid === uid).length
}

/** How many of the keys of a word are not there. */
export function missingKeys(word: string, there: string): number {
  for (let length = word.length; length > 0; length--)
    if (there.includes(word.slice(0, length))) return word.length - length
  return word.length
}
