import { fetchTransport } from '#components/admin/saving/fetch-transport.ts'
import { openJournal, type Journal } from '#components/admin/saving/journal.ts'
import { randomId } from '#components/admin/saving/random-id.ts'
import { Saver } from '#components/admin/saving/saver.ts'
import type { Draft, Work } from '#components/admin/saving/types.ts'
import { typed, type Edit } from '#tests/typed-drafts.ts'

/** As components/admin/saving/pace.ts, in a time in which thousands of runs can be made; in milliseconds. */
const PACE = { pause: 6, longest: 12, again: 5, againAtMost: 40, ended: 10, journal: 300 }
/** Who is not answered after so many milliseconds asks again. */
const PATIENCE = 2000

/** Marks of typed words: each is typed once. */
const WORD = /\bw[a-z]\d+e1\b/g

export function wordsIn(what: unknown): Set<string> {
  return new Set(JSON.stringify(what ?? null).match(WORD))
}

function countsIn(what: unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of JSON.stringify(what).match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** A tab with the desk's own modules in it; the editor is a draft. */
export class Tab {
  readonly saver: Saver
  private readonly journal: Journal
  /** What was put into the journal last is there. */
  kept: Promise<unknown> = Promise.resolve()
  private draft: Draft

  constructor(uid: string, person: string, work: Work) {
    this.draft = { content: work.content, conflicts: work.conflicts }
    const tab = randomId()
    this.journal = openJournal({ uid, person, tab }, (entry) => {
      void this.saver.takeIn(entry).then(() => this.journal.drop(entry.tab))
    })
    const journal = {
      ...this.journal,
      keep: (entry: Parameters<Journal['keep']>[0]) => (this.kept = this.journal.keep(entry)),
    }
    this.saver = new Saver({
      ...{ uid, tab, work, savedAt: null, journal, pace: PACE, transport: fetchTransport(null, PATIENCE) },
      onState: () => undefined,
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
   * @returns words that are gone by it, and words of which a copy is: what conflicted stands in two blocks, and two people may each
   * remove one because of the other
   */
  edit(edit: Edit, who: string): { gone: string[]; fewer: string[] } {
    const before = countsIn(this.draft)
    this.draft = typed(this.draft, [edit], who)
    this.saver.changed(this.draft)
    const after = countsIn(this.draft)
    const words = [...before.keys()]
    return {
      gone: words.filter((word) => !after.has(word)),
      fewer: words.filter((word) => (after.get(word) ?? 0) < before.get(word)!),
    }
  }

  words(): Set<string> {
    return wordsIn(this.draft)
  }

  /** It is gone at once; what it has handed to the browser is there. */
  async kill(): Promise<void> {
    this.saver.close()
    await this.kept
    this.journal.close()
  }
}
