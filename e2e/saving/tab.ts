import type { Entry } from '#components/admin/saving/entry.ts'
import { fetchTransport } from '#components/admin/saving/fetch-transport.ts'
import { openJournal, type Journal } from '#components/admin/saving/journal.ts'
import { randomId } from '#components/admin/saving/random-id.ts'
import { Saver } from '#components/admin/saving/saver.ts'
import type { Draft, Work } from '#components/admin/saving/types.ts'
import { fewerIn, typed, wordsIn, type Edit } from '#tests/typed-drafts.ts'

/** As components/admin/saving/pace.ts, in a time in which thousands of runs can be made; in milliseconds. */
const PACE = { pause: 6, longest: 12, again: 5, againAtMost: 40, ended: 10, journal: 300 }
/** Who is not answered after so many milliseconds asks again. */
const PATIENCE = 2000

/** A tab with the desk's own modules in it; the editor is a draft. */
export class Tab {
  readonly saver: Saver
  private readonly journal: Journal
  /** What was put into the journal last is there. */
  kept: Promise<unknown> = Promise.resolve()
  private draft: Draft
  /** What is in the text again, and not yet dropped. */
  private readonly taken = new Set<Entry>()

  constructor(uid: string, person: string, work: Work) {
    this.draft = { content: work.content, conflicts: work.conflicts }
    const tab = randomId()
    this.journal = openJournal({ uid, person, tab }, (entry) => void this.takeIn(entry))
    const journal = {
      ...this.journal,
      keep: (entry: Parameters<Journal['keep']>[0]) => (this.kept = this.journal.keep(entry)),
    }
    this.saver = new Saver({
      ...{ uid, tab, work, savedAt: null, journal, pace: PACE, transport: fetchTransport(null, PATIENCE) },
      onState: ({ kind }) => {
        if (kind === 'saved') for (const entry of this.taken) this.drop(entry)
      },
      onSlug: () => undefined,
      onDraft: (draft) => (this.draft = draft),
    })
  }

  /** Takes in what tabs that are gone have left. */
  async look(): Promise<void> {
    await this.journal.look()
  }

  /**
   * @param who names this edit and no other
   * @returns words that are gone by it, and words of which a copy is
   */
  edit(edit: Edit, who: string): { gone: string[]; fewer: string[] } {
    const before = this.draft
    this.draft = typed(before, [edit], who)
    this.saver.changed(this.draft)
    const fewer = fewerIn(before, this.draft)
    const there = wordsIn(this.draft)
    return { gone: fewer.filter((word) => !there.has(word)), fewer }
  }

  words(): Map<string, number> {
    return wordsIn(this.draft)
  }

  /** It is gone at once; what it has handed to the browser is there. */
  async kill(): Promise<void> {
    this.saver.close()
    await this.kept
    this.journal.close()
  }

  /** As PageSaving does it. */
  private async takeIn(entry: Entry): Promise<void> {
    const taking = this.saver.takeIn(entry)
    this.taken.add(entry)
    await taking
    if (await this.saver.isSafe()) this.drop(entry)
  }

  private drop(entry: Entry): void {
    if (this.taken.delete(entry)) void this.journal.drop(entry.tab)
  }
}
