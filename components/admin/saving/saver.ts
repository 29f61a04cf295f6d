import { sameJson } from '#lib/same-json.ts'
import { Copy, type Write } from './copy.ts'
import type { Unsaved } from './entry.ts'
import { failureOf, type Failure } from './failure.ts'
import type { Journal } from './journal.ts'
import { PACE, type Pace } from './pace.ts'
import type { Answer, Draft, SavingState, Work, WriteInput, WriteResult, WriteTransport } from './types.ts'

export interface SaverOptions {
  uid: string
  tab: string
  /** The working copy as the page was made with. */
  work: Work
  /** When it was saved last, UTC milliseconds; null where it never was. */
  savedAt: number | null
  transport: WriteTransport
  journal: Pick<Journal, 'keep' | 'keepAtOnce' | 'clear'>
  onState: (state: SavingState) => void
  /** The slug the text on the server would get. */
  onSlug: (suggestedSlug: string) => void
  /** Something came from outside: puts it in place of what stands in the editor, before it returns. */
  onDraft: (draft: Draft) => void
  /** What stands in the editor this moment, also what it has told nobody yet: what an input method composes. */
  read?: () => Draft
  pace?: Partial<Pace>
}

/**
 * Brings what is typed to the server: one write at a time, each after a pause; what somebody else wrote meanwhile is merged in. What
 * the server does not have stands in the journal.
 */
export class Saver {
  private readonly options: SaverOptions
  private readonly pace: Pace
  private readonly copy: Copy
  private failure: Failure | null = null
  private savedAt: number | null
  private flying = false
  private closed = false
  /** When the oldest change was made that was not sent, UTC milliseconds. */
  private since: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private waiting: { edit: number; answer: (stored: boolean) => void }[] = []

  constructor(options: SaverOptions) {
    this.options = options
    this.pace = { ...PACE, ...options.pace }
    this.copy = new Copy(options.work)
    this.savedAt = options.savedAt
  }

  get draft(): Draft {
    return this.copy.mine
  }

  /** The last version that the server is known to have. */
  get version(): number {
    return this.copy.version
  }

  /** What was typed: kept in the journal at once, sent after a pause. */
  changed(draft: Draft): void {
    if (this.closed) return
    this.copy.type(draft)
    this.begin()
    this.tell()
  }

  /** What somebody else wrote, for a tab that learns of it without writing. */
  arrived(work: Work): void {
    if (this.closed || this.flying || !this.copy.has() || work.version <= this.version) return
    this.read()
    this.meet(work)
    this.goOn()
  }

  /** Takes in what a tab that is gone has left. @returns whether there was anything in it that is not here; done when the journal has it, or cannot */
  async takeIn(left: Unsaved): Promise<boolean> {
    this.read()
    if (!this.copy.takeIn(left)) return false
    this.begin()
    this.options.onDraft(this.draft)
    this.tell()
    await this.options.journal.keep(this.copy.unsaved)
    return true
  }

  /** @returns whether what was typed until now outlives this tab: on the server, or in the journal */
  async isSafe(): Promise<boolean> {
    return this.copy.has() || (!this.closed && this.options.journal.keep(this.copy.unsaved))
  }

  /** Sends what is not sent. @returns whether everything typed until now stands on the server */
  async flush(): Promise<boolean> {
    this.read()
    this.copy.compare()
    if (this.copy.has()) return true
    if (this.closed) return false
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.waiting.push({ edit: this.copy.typed, answer: resolve })
    void this.send()
    return promise
  }

  /** Tries at once what waits or has failed. */
  retry(): void {
    if (!this.copy.has()) void this.send()
  }

  /** The page is about to be gone: keeps and sends what it can before it returns. */
  leave(): void {
    this.read()
    this.copy.compare()
    if (this.closed || this.copy.has()) return
    const write = this.copy.write(true)
    this.options.journal.keepAtOnce(this.copy.unsaved)
    // Should the page come back, it asks what became of it by sending it again.
    this.options.transport(this.inputOf(write), true).catch(() => undefined)
  }

  /** Ends it; what is not sent stays in the journal. */
  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    this.answerWaiting(false)
  }

  private begin(): void {
    this.since ??= Date.now()
    void this.options.journal.keep(this.copy.unsaved)
    this.waitForPause()
  }

  private read(): void {
    const draft = this.options.read?.()
    if (draft && !sameJson(draft, this.draft)) this.copy.type(draft)
  }

  private waitForPause(): void {
    // What has failed has a time of its own, or none while the text is the same.
    if (this.flying || typeof this.failure?.again === 'number') return
    const now = Date.now()
    this.wait(Math.max(0, Math.min(this.pace.pause, (this.since ?? now) + this.pace.longest - now)))
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer)
    if (!this.closed) this.timer = setTimeout(() => void this.send(), milliseconds)
  }

  private async send(): Promise<void> {
    if (this.flying || this.closed) return
    clearTimeout(this.timer)
    this.copy.compare()
    if (this.copy.has()) return this.goOn()
    const { journal, transport } = this.options
    this.flying = true
    this.since = null
    const write = this.copy.write(this.failure?.state.kind === 'failed')
    this.tell()
    // Should this tab end before the answer comes, its journal tells which text was its own.
    await within(this.pace.journal, journal.keep(this.copy.unsaved))
    const answer = await transport(this.inputOf(write)).catch(() => null)
    this.flying = false
    if (!this.closed) this.take(write, answer)
  }

  private take(write: Write, answer: Answer<WriteResult> | null): void {
    if (!answer?.ok) return this.fail(answer)
    const { result } = answer
    this.failure = null
    this.savedAt = result.state === 'written' ? result.savedAt : result.at
    // Meanwhile it went on from a later version, which a tab that is gone had met.
    if (write.version !== this.version) return this.goOn(true)
    if (result.state === 'written') {
      this.copy.keep(write, result.version)
      this.options.onSlug(result.suggestedSlug)
    } else {
      this.read()
      this.meet(result)
    }
    this.goOn(result.state === 'stale')
  }

  private meet(work: Work): void {
    if (this.copy.meet(work)) this.options.onDraft(this.draft)
  }

  /** @param atOnce without a pause: nothing of it waits for somebody to go on typing */
  private goOn(atOnce = false): void {
    if (this.copy.has()) void this.options.journal.clear()
    else void this.options.journal.keep(this.copy.unsaved)
    this.answerWaiting(true)
    if (!this.copy.has()) {
      if (atOnce || this.waiting.length > 0) void this.send()
      else this.waitForPause()
    }
    this.tell()
  }

  private fail(answer: Extract<Answer<WriteResult>, { ok: false }> | null): void {
    this.failure = failureOf(answer, this.failure, this.pace, Date.now())
    if (this.failure.again !== null) this.wait(this.failure.again)
    this.answerWaiting(false)
    this.tell()
  }

  private answerWaiting(stored: boolean): void {
    const open = stored ? this.waiting.filter(({ edit }) => !this.copy.has(edit)) : []
    const answered = this.waiting.filter((one) => !open.includes(one))
    this.waiting = open
    for (const { answer } of answered) answer(stored)
  }

  private tell(): void {
    const { onState } = this.options
    if (this.failure) onState(this.failure.state)
    else if (this.flying) onState({ kind: 'saving' })
    else onState(this.copy.has() ? { kind: 'saved', at: this.savedAt } : { kind: 'pending' })
  }

  private inputOf({ writeId, version, draft }: Write): WriteInput {
    const { uid, tab } = this.options
    return { uid, tab, version, writeId, ...draft, merged: this.copy.besides }
  }
}

/** Waits for something, but no longer than so many milliseconds. */
async function within(milliseconds: number, done: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([promise, done])
  clearTimeout(timer)
}
