import { setTimeout as wait } from 'node:timers/promises'
import { openDB } from 'idb'
import type { Work } from '#components/admin/saving/types.ts'
import { wordsIn, type Edit } from '#tests/typed-drafts.ts'
import { oneOf } from '../interleavings/random.ts'
import { Tab } from './tab.ts'

const KINDS: Edit['kind'][] = [
  'type',
  'type',
  'type',
  'add',
  'add',
  'remove',
  'move',
  'quote',
  'headline',
  'wipe',
]
/** Edits of one tab, and the longest pause between two, in milliseconds. */
const EDITS = { least: 10, most: 30, pause: 40 }

/** A server that was killed is back long before, in milliseconds. */
const PATIENCE = 60_000

export interface Run {
  uid: string
  person: string
  random: () => number
  /** The working copy, asked of the server itself. */
  open: () => Promise<Work>
  stored: () => Promise<{ work: unknown; revisions: unknown }>
  /** From now on the network is sound. */
  heal: () => void
}

export interface RunFindings {
  typed: number
  killed: number
  /** Words that are nowhere: not in the working copy, its conflicts, a revision or a journal. */
  lost: string[]
  /** Words that are not in the working copy or its conflicts once both tabs were told that it has everything. */
  unsaved: string[]
  /** Whether both tabs were told so, and the journal was empty. */
  settled: boolean
}

/** Two tabs type at random over a bad network; one may be killed and opened again. In the end the network is sound and both save. */
export async function oneRun(run: Run): Promise<RunFindings> {
  const { random, uid, person } = run
  const typed = new Set<string>()
  const removed = new Set<string>()
  const thinned = new Set<string>()
  const tabs = [new Tab(uid, person, await run.open()), new Tab(uid, person, await run.open())]
  let edits = 0
  let killed = 0

  const missing = (places: unknown[]) => {
    const there = wordsIn(places)
    return [...typed].filter((word) => !removed.has(word) && !there.has(word))
  }

  /** In this order: what leaves the journal is stored. */
  const nowhere = async () => {
    const journal = await journalOf(person, uid)
    return missing([journal, await run.stored()])
  }

  async function type(place: number, letter: string): Promise<void> {
    const count = EDITS.least + Math.floor(random() * (EDITS.most - EDITS.least))
    // Half of the tabs are killed, somewhere on the way.
    const end = random() < 0.5 ? Math.floor(random() * count) : -1
    for (let number = 0; number < count; number++) {
      const edit = { kind: oneOf(random, KINDS), at: random(), to: random() }
      const who = `w${letter}${++edits}e`
      const { gone, fewer } = tabs[place]!.edit(edit, who)
      for (const word of gone) removed.add(word)
      for (const word of fewer) thinned.add(word)
      if (tabs[place]!.words().has(`${who}1`)) typed.add(`${who}1`)
      if (number === end) {
        killed++
        await tabs[place]!.kill()
        tabs[place] = new Tab(uid, person, await run.open())
        await tabs[place].look()
      }
      if (random() < 0.7) await wait(random() * EDITS.pause)
    }
  }

  await Promise.all([type(0, 'a'), type(1, 'b')])
  await Promise.all(tabs.map((tab) => tab.kept))
  const lost = await nowhere()
  if (random() < 0.2) {
    // Both are gone, and somebody comes back.
    await Promise.all(tabs.map((tab) => tab.kill()))
    killed += tabs.length
    lost.push(...(await nowhere()))
    tabs.splice(0, 2, new Tab(uid, person, await run.open()))
    await tabs[0]!.look()
  }
  run.heal()
  const settled = await settle(tabs, () => journalOf(person, uid))
  const { work } = await run.stored()
  const unsaved = missing([work]).filter((word) => !thinned.has(word))
  await Promise.all(tabs.map((tab) => tab.kill()))
  return { typed: typed.size, killed, lost, unsaved, settled }
}

/** Saves in every tab until each is told that everything stands on the server, and nobody has left anything. */
async function settle(tabs: Tab[], left: () => Promise<unknown[]>): Promise<boolean> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    const stored = await Promise.all(tabs.map((tab) => tab.saver.flush()))
    if (!stored.includes(false) && (await left()).length === 0) return true
    await wait(20)
  }
  return false
}

async function journalOf(person: string, uid: string): Promise<unknown[]> {
  const db = await openDB('masthead-journal')
  try {
    const range = IDBKeyRange.bound([person, uid], [person, uid, []])
    return (await db.getAll('entries', range)) as unknown[]
  } finally {
    db.close()
  }
}
