import type { Worker } from '../interleavings/process.ts'
import { secretContent, secretOf, states, withOpenHead, type State } from './secrets.ts'

const HOUR = 3_600_000

/** Numbers of what is public: every secret piece stands in the same section, under the same tag and author. */
export interface Place {
  section: number
  tag: number
  author: number
}

/** A piece readers must not see, or not with this content. */
export interface Hidden {
  state: State
  locale: string
  uid: string
  slug: string
}

/** Carries out a command that must not be refused. */
export async function done<Result>(by: Worker, name: string, input: object): Promise<Result> {
  const { result, refused } = await by.order(name, input)
  if (refused !== null) throw new Error(`${name} was refused: ${refused}`)
  return result as Result
}

/** What is public and what surrounds it: a live piece in each language, and things put away before anybody saw them. */
export async function fillPlace(by: Worker): Promise<Place> {
  // In both languages alike, so that they have the same addresses.
  const named = (name: string) => ({ texts: { en: { name }, zh: { name } } })
  const [{ id: section }, { id: tag }, { id: author }] = [
    await done<{ id: number }>(by, 'section.create', named('Harbour')),
    await done<{ id: number }>(by, 'tag.create', named('Quay')),
    await done<{ id: number }>(by, 'author.create', named('Lin Yue')),
  ]
  for (const locale of ['en', 'zh']) {
    const content = secretContent('open', { section, tag, author })
    const { uid } = await done<{ uid: string }>(by, 'article.create', { locale, content })
    await done(by, 'article.publish', { uid, override: secretOf('override', locale) })
  }
  for (const kind of ['section', 'tag'] as const) {
    const texts = { en: { name: secretOf(kind, 'en'), description: secretOf(kind, 'en') } }
    const { id } = await done<{ id: number }>(by, `${kind}.create`, { texts })
    await done(by, `${kind}.archive`, { id })
  }
  const word = secretOf('page', 'en')
  const page = {
    name: word,
    slug: word,
    description: word,
    body: secretContent(word, { section, tag, author }).body,
  }
  const { id } = await done<{ id: number }>(by, 'page.save', { locale: 'en', content: page })
  await done(by, 'page.archive', { id })
  const person = {
    email: `${secretOf('staff', 'en')}@news.example`,
    name: secretOf('staff', 'en'),
    locale: 'en',
  }
  const roles = [{ role: 'reporter' }]
  const { uid } = await done<{ uid: string }>(by, 'staff.invite', { ...person, roles })
  await fillComments(by, uid, { section, tag, author })
  return { section, tag, author }
}

/** What the newsroom says about a live piece, and what somebody is told of it. */
async function fillComments(by: Worker, assignee: string, place: Place): Promise<void> {
  for (const locale of ['en', 'zh']) {
    const word = secretOf('comment', locale)
    const content = { ...secretContent('open', place), slug: `discussed-${locale}` }
    const { uid } = await done<{ uid: string }>(by, 'article.create', { locale, content })
    await done(by, 'article.publish', { uid })
    await done(by, 'article.assign', { uid, assignee, dueAt: null })
    const blockId = content.body.doc.content![1]!.attrs!.id
    const suggestion = { from: 'More', to: word }
    const about = { blockId, quote: word, text: word, suggestion }
    const thread = await done<{ uid: string }>(by, 'comment.add', { uid, ...about })
    await done(by, 'comment.reply', { uid: thread.uid, text: word })
    await done(by, 'comment.decline', { uid: thread.uid, reason: word })
  }
}

/** One piece in each state, in each language. */
export async function fillStates(by: Worker, place: Place): Promise<Hidden[]> {
  const hidden: Hidden[] = []
  for (const locale of ['en', 'zh']) {
    for (const state of states) hidden.push(await make(by, state, locale, place))
  }
  return hidden
}

async function make(by: Worker, state: State, locale: string, place: Place): Promise<Hidden> {
  const secret = secretContent(secretOf(state, locale), place)
  const open = withOpenHead(secretContent('open', place), `piece-${state}`)
  const begin = (content: object) =>
    done<{ uid: string; slug: string }>(by, 'article.create', { locale, content })
  const public_ = async (content: object) => {
    const made = await begin(content)
    await done(by, 'article.publish', { uid: made.uid })
    return made
  }
  const ways: Record<State, () => Promise<{ uid: string; slug: string }>> = {
    draft: () => begin(secret),
    submitted: () => after(begin(secret), ({ uid }) => done(by, 'article.submit', { uid })),
    scheduled: () =>
      after(begin(secret), ({ uid }) => done(by, 'schedule.set', { uid, at: Date.now() + 30 * 24 * HOUR })),
    embargoed: () =>
      after(begin(secret), ({ uid }) => done(by, 'story.setEmbargo', { uid, until: Date.now() + HOUR })),
    trashed: () => after(begin(secret), ({ uid }) => done(by, 'article.trash', { uid })),
    unsaved: () =>
      after(public_(open), ({ uid }) =>
        done(by, 'workingCopy.write', { uid, tab: 'a', version: 0, writeId: 'a', content: secret }),
      ),
    saved: () => after(public_(open), ({ uid }) => done(by, 'article.save', { uid, content: secret })),
    superseded: () =>
      after(public_(withOpenHead(secret, open.slug)), ({ uid }) =>
        done(by, 'article.correct', { uid, content: open, kind: 'update' }),
      ),
    withdrawn: () =>
      after(public_(withOpenHead(secret, open.slug)), ({ uid }) =>
        done(by, 'article.withdraw', { uid, note: 'It was not ours to tell.' }),
      ),
    expired: () =>
      after(public_(withOpenHead(secret, open.slug)), ({ uid }) =>
        done(by, 'schedule.set', { uid, action: 'expire', at: Date.now() + 2_000 }),
      ),
  }
  const { uid, slug } = await ways[state]()
  return { state, locale, uid, slug }
}

async function after<Made>(making: Promise<Made>, then: (made: Made) => Promise<unknown>): Promise<Made> {
  const made = await making
  await then(made)
  return made
}
