import { sameJson } from '#lib/same-json.ts'
import type { Sent, Unsaved } from './entry.ts'
import { mergeDrafts, withLeftover } from './merge-drafts.ts'
import { randomId } from './random-id.ts'
import type { Draft, Work } from './types.ts'

/** A write, and the number of the last change that is in it. */
export interface Write extends Sent {
  edit: number
}

/** So many writes of unknown outcome are remembered; there is more than one only where the server breaks, or a page goes and comes back. */
const MOST_SENT = 4

/** The tab's copy of a working copy: what the server has for sure, what was typed since, and what is on its way between them. */
export class Copy {
  mine: Draft
  private base: Draft & { version: number }
  private sent: Write[] = []
  /** The same of tabs that are gone and whose text was taken in. */
  private inherited: Sent[] = []
  /** Changes are numbered; the server has them up to `stored`. */
  private stored = 0
  typed = 0
  /** Words of somebody else were merged with what was not saved here: what stands there becomes a revision before the next write replaces it. */
  besides = false

  constructor({ content, conflicts, version }: Work) {
    this.mine = { content, conflicts }
    this.base = { content, conflicts, version }
  }

  get version(): number {
    return this.base.version
  }

  /** What the journal is to keep. */
  get unsaved(): Unsaved {
    return { base: this.base, mine: this.mine, sent: [...this.inherited, ...this.sent] }
  }

  type(draft: Draft): void {
    this.mine = draft
    this.typed++
  }

  /** @param edit number of a change; left out, of the last one */
  has(edit = this.typed): boolean {
    return this.stored >= edit && this.sent.length === 0
  }

  /** Notices that what was typed is what the server has: something was taken back. */
  compare(): void {
    if (this.sent.length === 0 && this.stored < this.typed && sameJson(draftOf(this.base), this.mine))
      this.stored = this.typed
  }

  /**
   * The write to send. One whose outcome is unknown is sent again as it is until the outcome is known, so that no more than that one is
   * in doubt.
   * @param anew what was typed since goes at once, whatever became of that one
   */
  write(anew: boolean): Write {
    const last = this.sent.at(-1)
    if (last && !(anew && last.edit < this.typed)) return last
    const write = { writeId: randomId(), version: this.version, draft: this.mine, edit: this.typed }
    this.sent = [...this.sent.slice(1 - MOST_SENT), write]
    return write
  }

  /** The server has this one. What else is in doubt was written upon the version before, and comes to nothing if it comes. */
  keep({ draft, edit }: Write, version: number): void {
    this.base = { ...draft, version }
    this.forgetSent()
    this.stored = edit
    this.besides = false
  }

  /**
   * Goes on from what the server has.
   * @param work its writeId where it is known
   * @returns whether `mine` is another one now
   */
  meet(work: Draft & { version: number; writeId?: string }): boolean {
    const { sent } = this.unsaved
    const isFollowing = this.has()
    const own = sent.find(({ writeId }) => writeId === work.writeId)
    const theirs = draftOf(work)
    const merged = mergeDrafts({
      base: own?.draft ?? draftOf(this.base),
      mine: this.mine,
      theirs,
      sent: own ? [] : sent.map(({ draft }) => draft),
    })
    this.stored = this.sent.find((write) => write === own)?.edit ?? this.stored
    if (!own && !isFollowing) this.besides = true
    this.base = { ...theirs, version: work.version }
    this.forgetSent()
    return this.become(merged)
  }

  /** Takes in what another tab has left. @returns whether there was anything in it that is not here */
  takeIn(left: Unsaved): boolean {
    // What that tab had met and this one has not is not to look as if it had been taken away here, should its last write arrive.
    const hasCaughtUp = left.base.version > this.version && this.meet(left.base)
    const merged = withLeftover(this.mine, left)
    if (sameJson(merged, this.mine)) return hasCaughtUp
    this.besides = true
    // What was written upon an older version comes to nothing if it comes.
    this.inherited = [...this.inherited, ...left.sent.filter(({ version }) => version === this.version)]
    return this.become(merged)
  }

  private forgetSent(): void {
    this.sent = []
    this.inherited = []
  }

  private become(merged: Draft): boolean {
    const isNew = !sameJson(merged, this.mine)
    if (isNew) this.type(merged)
    if (sameJson(merged, draftOf(this.base))) this.stored = this.typed
    return isNew
  }
}

function draftOf({ content, conflicts }: Draft): Draft {
  return { content, conflicts }
}
