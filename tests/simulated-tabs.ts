import { vi } from 'vitest'
import type { Unsaved } from '#components/admin/saving/entry.ts'
import { Saver } from '#components/admin/saving/saver.ts'
import type { Answer, Work, WriteInput, WriteResult } from '#components/admin/saving/types.ts'
import { draft, refused, stale, written } from './scripted-saver.ts'
import { fewerIn, typed, wordsIn, type Edit } from './typed-drafts.ts'

/** What happens next; `at` chooses a write among those under way, as a part of the whole from 0 to 1. */
export type Step =
  | { what: 'type'; tab: 0 | 1; edit: Edit }
  | { what: 'pass'; milliseconds: number }
  | { what: 'kill' | 'leave' | 'take'; tab: 0 | 1 }
  | { what: 'arrive' | 'answer' | 'lose' | 'sign out'; at: number }

/** A write under way. It can arrive twice, and after its tab has given it up or is gone. */
interface Underway {
  input: WriteInput
  /** What the server said when it arrived last. */
  answer: Answer<WriteResult> | null
  told: PromiseWithResolvers<Answer<WriteResult>>
}

/** Two tabs of one person with the desk's own savers, their journal, and a server that takes a write upon the newest version only. */
export class SimulatedTabs {
  private work: Work = { ...draft('one', 'two', 'three'), version: 0, writeId: '' }
  private readonly entries = new Map<string, Unsaved>()
  private underway: Underway[] = []
  private tabs = 0
  private typed = 0
  private readonly removed = new Set<string>()
  private readonly words = new Set<string>()
  private readonly live = [this.open(), this.open()]

  async take(step: Step): Promise<void> {
    if (step.what === 'pass') await vi.advanceTimersByTimeAsync(step.milliseconds)
    else if (step.what === 'type') this.type(this.live[step.tab]!.saver, step.edit)
    else if (step.what === 'leave') this.live[step.tab]!.saver.leave()
    else if (step.what === 'take') await this.takeIn(step.tab)
    else if (step.what === 'kill') this.kill(step.tab)
    else if ('at' in step && this.underway.length > 0)
      this.bring(step.what, Math.floor(step.at * this.underway.length))
    await vi.advanceTimersByTimeAsync(0)
  }

  /** From now on everything comes through, what was late as well. @returns whether all tabs say that everything stands on the server */
  async settle(): Promise<boolean> {
    for (let round = 0; round < 20; round++) {
      await this.takeIn(0)
      const saved = Promise.all(this.live.map(({ saver }) => saver.flush()))
      await vi.advanceTimersByTimeAsync(0)
      while (this.underway.length > 0) {
        this.bring('arrive', 0)
        this.bring('answer', 0)
        await vi.advanceTimersByTimeAsync(0)
      }
      if (!(await saved).includes(false) && this.entries.size === 0) return true
      await vi.advanceTimersByTimeAsync(60_000)
    }
    return false
  }

  /** Words that somebody typed and nobody removed, and that are neither in the text nor in an open conflict. */
  missing(): string[] {
    const there = wordsIn([this.work.content, this.work.conflicts])
    return [...this.words].filter((word) => !this.removed.has(word) && !there.has(word))
  }

  private open(): { tab: string; saver: Saver } {
    const tab = `tab${++this.tabs}`
    const keep = (entry: Unsaved) => void this.entries.set(tab, structuredClone(entry))
    const saver = new Saver({
      ...{ uid: 'article', tab, work: structuredClone(this.work), savedAt: null },
      transport: (input) => {
        const told = Promise.withResolvers<Answer<WriteResult>>()
        this.underway.push({ input: structuredClone(input), answer: null, told })
        return told.promise
      },
      journal: {
        keep: async (entry) => (keep(entry), true),
        keepAtOnce: keep,
        clear: async () => this.entries.delete(tab),
      },
      onState: () => undefined,
      onSlug: () => undefined,
      onDraft: () => undefined,
    })
    return { tab, saver }
  }

  private type(saver: Saver, edit: Edit): void {
    const before = saver.draft
    const who = `wx${++this.typed}e`
    saver.changed(typed(before, [edit], who))
    for (const word of fewerIn(before, saver.draft)) this.removed.add(word)
    if (wordsIn(saver.draft).has(`${who}1`)) this.words.add(`${who}1`)
  }

  private kill(place: number): void {
    this.live[place]!.saver.close()
    this.live[place] = this.open()
  }

  /** What tabs that are gone have left goes into one that lives, as the page does it. */
  private async takeIn(place: number): Promise<void> {
    const { saver } = this.live[place]!
    for (const [tab, entry] of [...this.entries]) {
      if (this.live.some((one) => one.tab === tab)) continue
      await saver.takeIn(entry)
      if (await saver.isSafe()) this.entries.delete(tab)
    }
  }

  private bring(what: 'arrive' | 'answer' | 'lose' | 'sign out', place: number): void {
    const write = this.underway[place]!
    if (what === 'arrive') write.answer = this.write(write.input)
    else if (what === 'sign out') write.told.resolve(refused(401) as Answer<WriteResult>)
    else if (what === 'lose') write.told.reject(new TypeError('no network'))
    else if (write.answer) {
      write.told.resolve(write.answer)
      this.underway.splice(place, 1)
    }
  }

  private write(input: WriteInput): Answer<WriteResult> {
    const { content, conflicts, version, writeId } = input
    if (writeId !== this.work.writeId) {
      if (version !== this.work.version) return stale(structuredClone(this.work)) as Answer<WriteResult>
      this.work = { content, conflicts, writeId, version: version + 1 }
    }
    return written(this.work.version) as Answer<WriteResult>
  }
}
