import { Option, type Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { readDiscussion } from '#domain/comments/desk.ts'
import { declineThread, resolveThread } from '#domain/comments/settle.ts'
import { fitWidth } from '#lib/display-width.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, noun, verb, type Common } from './verb.ts'
import { clock } from './words.ts'

/** Columns for the words a comment is about: enough to find them. */
const QUOTE = 20

const states = ['open', 'settled', 'all'] as const

/** `comments …`: what the newsroom says about articles. Commenting itself needs the text before one's eyes. */
export function addComments(program: Command, session: Session): void {
  const { t } = session
  const comments = noun(program, 'comments', 'What the newsroom says about articles.')

  verb(
    comments,
    'list <article>',
    'Lists the comments on an article, in the order of its text.',
    'comments list 019a5c0e\ncomments list foundry-orders --state all',
  )
    .addOption(localeOption('language of the slug'))
    .addOption(new Option('--state <state>', 'which of them').choices(states).default('open'))
    .action((reference: string, options: ListOptions) => list(session, reference, options))

  verb(comments, 'resolve <comment>', 'Says that it was done.', 'comments resolve UID').action(
    async (uid: string, options: Common) => {
      const done = await session.ask(resolveThread, { uid })
      answer(session, options, done, () => t('cli.comments.resolved', { uid }))
    },
  )

  verb(
    comments,
    'decline <comment>',
    'Says why it is not done.',
    'comments decline UID --reason "Both mills confirmed the figure."',
  )
    .requiredOption('--reason <text>', 'why; whoever wrote the comment reads it')
    .action(async (uid: string, { reason, ...options }: Common & { reason: string }) => {
      const done = await session.ask(declineThread, { uid, reason })
      answer(session, options, done, () => t('cli.comments.declined', { uid }))
    })
}

interface ListOptions extends Common {
  locale?: string
  state: (typeof states)[number]
}

async function list(session: Session, reference: string, options: ListOptions): Promise<void> {
  const { actor, t, terminal } = session
  const uid = await findArticle(actor, reference, options.locale)
  const { threads } = await readDiscussion(actor, uid)
  const shown = threads.filter(
    ({ state }) => options.state === 'all' || (state === 'open') === (options.state === 'open'),
  )
  const at = await clock()
  const heads = ['uid', 'state', 'at', 'by', 'quote', 'text'] as const
  const rows = shown.map((one) => [
    ...[one.uid, t(`cli.comments.state.${one.reopened ? 'reopened' : one.state}`), at(one.at), one.by],
    one.where === 'article' ? t('cli.comments.whole') : fitWidth(one.quote, QUOTE),
    one.suggestion ? [one.text, `→ ${one.suggestion.to}`].filter(Boolean).join(' ') : one.text,
  ])
  answer(session, options, { article: uid, comments: shown }, () =>
    shown.length === 0
      ? t('cli.comments.none')
      : table(
          heads.map((head) => t(`cli.column.${head}`)),
          rows,
          terminal.width,
        ),
  )
}
