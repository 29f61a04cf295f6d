import type { Command } from 'commander'
import { findArticle, readAssignment } from '#domain/articles/desk.ts'
import { assignArticle } from '#domain/articles/assign.ts'
import { submitArticle } from '#domain/articles/submit.ts'
import { decideReview } from '#domain/reviews/decide.ts'
import { readReview, type ReviewStanding } from '#domain/reviews/desk.ts'
import type { Stage } from '#domain/reviews/rules.ts'
import { roundsOf } from '#domain/reviews/sheet.ts'
import { findStaff } from '#domain/staff/desk.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, noun, UsageError, verb, type Common } from './verb.ts'
import { clock, instantFrom } from './words.ts'

interface Named extends Common {
  locale?: string
}

/** `review` and `assign`: who signs an article before it goes out, and who writes it until when. */
export function addReviews(program: Command, session: Session): void {
  const review = noun(program, 'review', 'Who has read an article before it goes out, and signed it.')
  verb(review, 'show <article>', 'Shows the steps of its review, and what was said.', 'review show 019a5c0e')
    .addOption(localeOption('language of the slug'))
    .action((reference: string, options: Named) => show(session, reference, options))
  verb(review, 'hand-in <article>', 'Hands an article in: its review begins.', 'review hand-in 019a5c0e')
    .addOption(localeOption('language of the slug'))
    .action(async (reference: string, options: Named) => {
      const uid = await findArticle(session.actor, reference, options.locale)
      const done = await session.ask(submitArticle, { uid })
      answer(session, options, done, () => session.t('cli.review.handedIn', done))
    })
  verb(
    review,
    'approve <article>',
    'Signs the next step, as whoever sits at the terminal.',
    'review approve 019a5c0e --note "Figures checked."',
  )
    .addOption(localeOption('language of the slug'))
    .option('--note <text>', 'for whoever wrote it', '')
    .action((reference: string, options: Named & { note: string }) =>
      decide(session, reference, 'approved', options),
    )
  verb(
    review,
    'send-back <article>',
    'Sends an article back to whoever wrote it.',
    'review send-back 019a5c0e --note "Who says so?"',
  )
    .addOption(localeOption('language of the slug'))
    .requiredOption('--note <text>', 'what has to change')
    .action((reference: string, options: Named & { note: string }) =>
      decide(session, reference, 'sent_back', options),
    )
  verb(
    program,
    'assign <article>',
    'Gives an article to somebody to be written, or sets when it is due. What is not named stays.',
    'assign 019a5c0e --to lin@news.example --due "2026-12-01 18:00"\nassign 019a5c0e --nobody --no-due',
  )
    .addOption(localeOption('language of the slug'))
    .option('--to <person>', 'e-mail address or uid of a member of staff')
    .option('--nobody', 'takes it back')
    .option('--due <time>', "date and time on the site's clock")
    .option('--no-due', 'by no time in particular')
    .action((reference: string, options: AssignOptions) => assign(session, reference, options))
}

async function show(session: Session, reference: string, options: Named): Promise<void> {
  const { t, terminal } = session
  const uid = await findArticle(session.actor, reference, options.locale)
  const review = await readReview(session.actor, uid)
  const at = await clock()
  const heads = ['round', 'what', 'state', 'revision', 'by', 'at', 'note'] as const
  const open = review.stages
    .filter(({ said }) => said === null)
    .map((stage) => ['–', stageName(session, stage), t('cli.review.open'), '–', '–', '–', ''])
  const said = roundsOf(review).flatMap((one) =>
    one.said.map(({ verdict, revision, by, note, ...step }) => [
      ...[String(one.round), stageName(session, step), t(`cli.review.verdict.${verdict}`), String(revision)],
      ...[by, at(step.at), note],
    ]),
  )
  answer(session, options, review, () =>
    table(
      heads.map((head) => t(`cli.column.${head}`)),
      [...open, ...said],
      terminal.width,
    ),
  )
}

async function decide(
  session: Session,
  reference: string,
  verdict: 'approved' | 'sent_back',
  options: Named & { note: string },
): Promise<void> {
  const uid = await findArticle(session.actor, reference, options.locale)
  const { version, round, next }: ReviewStanding = await readReview(session.actor, uid)
  const done = await session.ask(decideReview, {
    ...{ uid, version, verdict, note: options.note },
    ...(next && { stage: { ...next, round } }),
  })
  answer(session, options, done, () =>
    session.t('cli.review.decided', {
      ...{ uid, revision: done.revision, step: stageName(session, done), state: done.workState },
    }),
  )
}

interface AssignOptions extends Named {
  to?: string
  nobody?: true
  /** False for --no-due. */
  due?: string | false
}

async function assign(session: Session, reference: string, options: AssignOptions): Promise<void> {
  const { to, nobody, due } = options
  if (to !== undefined && nobody) throw new UsageError(session.t('cli.review.both'))
  const uid = await findArticle(session.actor, reference, options.locale)
  const was = await readAssignment(session.actor, uid)
  const seen = { assignee: was.assignee?.uid ?? null, dueAt: was.dueAt }
  const wanted = to === undefined ? seen.assignee : await findStaff(session.actor, to)
  const dueAt = due === undefined ? seen.dueAt : due === false ? null : await instantFrom(due)
  const done = await session.ask(assignArticle, { uid, assignee: nobody ? null : wanted, dueAt, seen })
  const { assignee } = await readAssignment(session.actor, uid)
  const time = (await clock())(done.dueAt)
  answer(session, options, done, () =>
    session.t('cli.review.assigned', { uid, name: assignee?.name ?? '–', time }),
  )
}

function stageName({ t }: Session, { kind, step }: Stage): string {
  return t(`desk.reviews.stage.${kind}${step as 1 | 2 | 3}`)
}
