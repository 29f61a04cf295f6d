import type { Command } from 'commander'
import { listVersions } from '#domain/front/desk.ts'
import { planFront } from '#domain/front/plan.ts'
import { replanFront } from '#domain/front/replan.ts'
import { restoreFront } from '#domain/front/restore.ts'
import { unplanFront } from '#domain/front/unplan.ts'
import type { Session } from './ask.ts'
import { answer, table } from './output.ts'
import { localeOption, requiredLocale, verb, wholeNumber, type Common } from './verb.ts'
import { clock, instantFrom } from './words.ts'

interface Which extends Common {
  locale?: string
}

/** `front plan`, `unplan`, `replan`, `restore` and `history`: the front page as it will be and as it was. */
export function addFrontPlans(front: Command, session: Session): void {
  const of = () => localeOption('language of the front page')
  verb(
    front,
    'plan <time>',
    'Plans another arrangement from a time on. It begins as a copy of the one that holds then.',
    'front plan "2026-11-24 06:00" --locale en',
  )
    .addOption(of())
    .action((time: string, options: Which) => plan(session, time, options))
  verb(front, 'unplan <time>', 'Drops a plan.', 'front unplan "2026-11-24 06:00" --locale en')
    .addOption(of())
    .action((time: string, options: Which) => unplan(session, time, options))
  verb(
    front,
    'replan <time>',
    'Lets a plan begin at another time.',
    'front replan "2026-11-24 06:00" --to "2026-11-24 07:00" --locale en',
  )
    .addOption(of())
    .requiredOption('--to <time>', 'when it begins instead')
    .action((time: string, options: Which & { to: string }) => replan(session, time, options))
  verb(front, 'restore <version>', 'Rolls a front page back.', 'front restore 12 --locale en')
    .addOption(of())
    .action((version: string, options: Which) => restore(session, version, options))
  verb(front, 'history', 'Lists the versions of a front page, the newest first.', 'front history --locale en')
    .addOption(of())
    .option('--limit <n>', 'how many at most, up to 500', wholeNumber(1, 500), 30)
    .option('--before <version>', 'only older ones', wholeNumber(1, 2 ** 31 - 1))
    .action((options: Which & { limit: number; before?: number }) => history(session, options))
}

async function plan(session: Session, time: string, options: Which): Promise<void> {
  const startsAt = await instantFrom(time)
  const done = await session.ask(planFront, { locale: requiredLocale(options.locale), startsAt })
  const at = await clock()
  answer(session, options, { ...done, startsAt }, () =>
    session.t('cli.front.planned', { time: at(startsAt) }),
  )
}

async function unplan(session: Session, time: string, options: Which): Promise<void> {
  const startsAt = await instantFrom(time)
  const done = await session.ask(unplanFront, { locale: requiredLocale(options.locale), startsAt })
  answer(session, options, done, () => session.t('cli.front.unplanned'))
}

async function replan(session: Session, time: string, options: Which & { to: string }): Promise<void> {
  const [from, to] = [await instantFrom(time), await instantFrom(options.to)]
  const done = await session.ask(replanFront, { locale: requiredLocale(options.locale), from, to })
  const at = await clock()
  answer(session, options, { ...done, startsAt: to }, () => session.t('cli.front.planned', { time: at(to) }))
}

async function restore(session: Session, version: string, options: Which): Promise<void> {
  const to = wholeNumber(1, 2 ** 31 - 1)(version)
  const done = await session.ask(restoreFront, { locale: requiredLocale(options.locale), to })
  const headlines = done.leftOut.map(({ headline }) => headline).join(' · ')
  answer(session, options, done, () =>
    [
      session.t('cli.front.restored', { version: to }),
      ...(headlines === '' ? [] : [session.t('cli.front.leftOut', { headlines })]),
    ].join('\n'),
  )
}

async function history(session: Session, options: Which & { limit: number; before?: number }): Promise<void> {
  const { t, terminal, actor } = session
  const { limit, before } = options
  const page = await listVersions(actor, requiredLocale(options.locale), { limit, before })
  const at = await clock()
  const heads = ['version', 'at', 'by', 'changes'] as const
  const rows = page.versions.map(({ version, at: when, by, changes }) => [
    ...[String(version), at(when), by.name],
    changes
      .map(({ did, article, plan: from }) =>
        [t(`cli.front.did.${did}`), article?.headline ?? '', from === null ? '' : `(${at(from)})`]
          .filter(Boolean)
          .join(' '),
      )
      .join('; '),
  ])
  answer(session, options, page, () =>
    rows.length === 0
      ? t('cli.front.noHistory')
      : table(
          heads.map((head) => t(`cli.column.${head}`)),
          rows,
          terminal.width,
        ),
  )
}
