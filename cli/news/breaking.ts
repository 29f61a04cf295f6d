import type { Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { showBreaking } from '#domain/breaking/desk.ts'
import { endBreaking } from '#domain/breaking/end.ts'
import { setBreaking } from '#domain/breaking/set.ts'
import type { Session } from './ask.ts'
import { answer } from './output.ts'
import { localeOption, noun, requiredLocale, verb, type Common } from './verb.ts'
import { clock, instantFrom } from './words.ts'

interface Which extends Common {
  locale?: string
}

/** `breaking …`: the line above every page of a language. */
export function addBreaking(program: Command, session: Session): void {
  const breaking = noun(program, 'breaking', 'The line of breaking news above every page of a language.')
  const of = () => localeOption('above the pages of this language')
  verb(
    breaking,
    'set <text>',
    'Puts a line above every page, at once; what stands there is over with that.',
    'breaking set "The port of Lanhu is closed" --until "2026-11-23 18:00" --locale en --article 019a5c0e',
  )
    .addOption(of())
    .requiredOption('--until <time>', "when it goes by itself, on the site's clock")
    .option('--article <article>', 'where it leads, as soon as that is live')
    .action((text: string, options: Which & { until: string; article?: string }) =>
      set(session, text, options),
    )
  verb(breaking, 'end', 'Takes the line down before its time.', 'breaking end --locale en')
    .addOption(of())
    .action((options: Which) => end(session, options))
  verb(breaking, 'show', 'Shows what stands there.', 'breaking show --locale en')
    .addOption(of())
    .action((options: Which) => show(session, options))
}

async function set(session: Session, text: string, options: Which & { until: string; article?: string }) {
  const locale = requiredLocale(options.locale)
  const { article } = options
  const done = await session.ask(setBreaking, {
    ...{ locale, text, endsAt: await instantFrom(options.until) },
    article: article === undefined ? null : await findArticle(session.actor, article, locale),
  })
  const at = await clock()
  answer(session, options, done, () => session.t('cli.breaking.set', { time: at(done.endsAt) }))
}

async function end(session: Session, options: Which): Promise<void> {
  const done = await session.ask(endBreaking, { locale: requiredLocale(options.locale) })
  answer(session, options, done, () => session.t('cli.breaking.ended'))
}

async function show(session: Session, options: Which): Promise<void> {
  const running = await showBreaking(session.actor, requiredLocale(options.locale), Date.now())
  const at = await clock()
  answer(session, options, running, () =>
    running
      ? session.t('cli.breaking.running', { text: running.text, time: at(running.endsAt), name: running.by })
      : session.t('cli.breaking.none'),
  )
}
