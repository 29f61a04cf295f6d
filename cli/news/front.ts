import { Option, type Command } from 'commander'
import { findArticle } from '#domain/articles/desk.ts'
import { frontAreas, listFront } from '#domain/front/desk.ts'
import { clearFront } from '#domain/front/clear.ts'
import { placeOnFront } from '#domain/front/place.ts'
import { findSection, listSections } from '#domain/sections/desk.ts'
import type { Session } from './ask.ts'
import { addFrontPlans } from './front-plans.ts'
import { answer, table } from './output.ts'
import { localeOption, noun, requiredLocale, verb, wholeNumber, type Common } from './verb.ts'
import { clock, instantFrom, nameOf } from './words.ts'

interface PlaceOptions extends Common {
  locale?: string
  area: (typeof frontAreas)[number]
  section?: string
  position?: number
  from?: string
  until?: string
  plan?: string
}

const areaOption = () => new Option('--area <area>', 'which part of the front page').choices(frontAreas)

/** `front …`: what stands on the front page because an editor said so. */
export function addFront(program: Command, session: Session): void {
  const front = noun(
    program,
    'front',
    'Places on the front pages that editors fill; the others fill themselves.',
  )

  verb(front, 'show', 'Lists what editors placed.', 'front show --locale en')
    .addOption(localeOption('only this language'))
    .action((options: Common & { locale?: string }) => show(session, options))

  verb(
    front,
    'place <article>',
    'Places a live article on the front page of its language; what stands there moves down.',
    'front place 019a5c0e --area lead\nfront place foundry-orders --area section --section industry-news --until "2026-11-30 18:00"',
  )
    .addOption(localeOption('language of the slug'))
    .addOption(areaOption().makeOptionMandatory())
    .option('--section <slug>', 'for area section: which')
    .option('--position <n>', '1 is first', wholeNumber(1, 50))
    .option('--from <time>', "from when, in the site's time zone, as in 2026-11-18 09:30")
    .option('--until <time>', 'until when')
    .option('--plan <time>', 'in the plan that begins then, instead of now')
    .action((reference: string, options: PlaceOptions) => place(session, reference, options))

  verb(
    front,
    'clear',
    'Takes what editors placed away; those places fill themselves again.',
    'front clear --locale en --area second --position 2',
  )
    .addOption(localeOption('language of the front page'))
    .addOption(areaOption())
    .option('--section <slug>', 'for area section: only this one')
    .option('--position <n>', 'only this place, 1 is first', wholeNumber(1, 50))
    .option('--plan <time>', 'in the plan that begins then, instead of now')
    .action((options: Partial<PlaceOptions>) => clear(session, options))

  addFrontPlans(front, session)
}

async function show(session: Session, options: Common & { locale?: string }): Promise<void> {
  const { t, terminal, actor } = session
  const slots = await listFront(actor, options.locale)
  const sections = await listSections(actor)
  const at = await clock()
  const heads = ['locale', 'plan', 'area', 'position', 'from', 'until', 'uid', 'headline'] as const
  const rows = slots.map((slot) => {
    const section = sections.find((one) => one.id === slot.sectionId)
    const area = section
      ? `${t('cli.area.section')} ${nameOf(section, session)}`
      : t(`cli.area.${slot.area as 'lead'}`)
    const headline = slot.live ? slot.headline : `${slot.headline} ${t('cli.front.notLive')}`
    return [
      slot.locale,
      at(slot.plan),
      area,
      String(slot.position),
      at(slot.startsAt),
      at(slot.endsAt),
      slot.uid,
      headline,
    ]
  })
  answer(session, options, slots, () =>
    rows.length === 0
      ? t('cli.front.none')
      : table(
          heads.map((head) => t(`cli.column.${head}`)),
          rows,
          terminal.width,
        ),
  )
}

async function place(session: Session, reference: string, options: PlaceOptions): Promise<void> {
  const { section, position, from, until, area, plan } = options
  const uid = await findArticle(session.actor, reference, options.locale)
  const done = await session.ask(placeOnFront, {
    uid,
    area,
    sectionId: await sectionId(session, section),
    ...(position !== undefined && { position }),
    startsAt: from === undefined ? null : await instantFrom(from),
    endsAt: until === undefined ? null : await instantFrom(until),
    plan: plan === undefined ? null : await instantFrom(plan),
  })
  answer(session, options, { uid, area, ...done }, () =>
    session.t('cli.front.placed', { area: session.t(`cli.area.${area}`), position: done.position }),
  )
}

async function clear(session: Session, options: Partial<PlaceOptions>): Promise<void> {
  const { area, position, section, plan } = options
  const done = await session.ask(clearFront, {
    locale: requiredLocale(options.locale),
    sectionId: await sectionId(session, section),
    plan: plan === undefined ? null : await instantFrom(plan),
    ...(area !== undefined && { area }),
    ...(position !== undefined && { position }),
  })
  answer(session, options, done, () => session.t('cli.front.cleared', { cleared: done.cleared }))
}

async function sectionId({ actor }: Session, reference: string | undefined): Promise<number | null> {
  return reference === undefined ? null : (await findSection(actor, reference)).id
}
