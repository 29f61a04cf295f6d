import { Option, type Command } from 'commander'
import { z } from 'zod'
import { bodyFromMarkdown } from '#domain/body/from-markdown.ts'
import { plainText } from '#domain/body/text.ts'
import { archivePage } from '#domain/pages/archive.ts'
import { findPage, listPageNames, listPages } from '#domain/pages/desk.ts'
import { savePage } from '#domain/pages/save.ts'
import { unarchivePage } from '#domain/pages/unarchive.ts'
import { splitFrontMatter, StoryFileError } from '#cli/story-file.ts'
import type { Session } from './ask.ts'
import { textOfFile } from './files.ts'
import { namedTable } from './named-options.ts'
import { answer, facts, table } from './output.ts'
import { addPageRevisions } from './page-revisions.ts'
import { picturesBeside } from './story-pictures.ts'
import { localeOption, noun, requiredLocale, verb, wholeNumber, type Common } from './verb.ts'
import { clock } from './words.ts'

interface SaveOptions extends Common {
  locale?: string
  page?: string
  position?: number
  footer?: 'yes' | 'no'
}

/** `pages …`: about, contact, editorial standards. */
export function addPages(program: Command, session: Session): void {
  const { actor, t } = session
  const pages = noun(program, 'pages', 'Standing pages. A page is named by its slug in any language.')

  verb(pages, 'list', 'Lists all standing pages.', 'pages list\npages list --archived')
    .option('--archived', 'those that were put away')
    .action(async (options: Common & { archived?: true }) => {
      if (options.archived) return listArchived(session, options)
      const all = await listPages(actor)
      return answer(session, options, all, () => namedTable(all, session, 'cli.pages.none'))
    })

  verb(pages, 'show <page>', 'Shows a standing page in all its languages.', 'pages show about')
    .addOption(localeOption('only this language'))
    .action((reference: string, options: Common & { locale?: string }) => show(session, reference, options))

  verb(
    pages,
    'save <file.md>',
    'Writes a standing page in one language from Markdown, with name, slug and description in its front matter.',
    'pages save about.en.md --locale en\npages save about.zh.md --locale zh --page about',
  )
    .addOption(localeOption('language of the file'))
    .option('--page <slug>', 'the page it is a language of; left out, the page with its slug, or a new one')
    .option('--position <n>', 'among the pages, lowest first', wholeNumber(0))
    .addOption(new Option('--footer <yes|no>', 'whether the footer links to it').choices(['yes', 'no']))
    .action((file: string, options: SaveOptions) => save(session, file, options))

  verb(
    pages,
    'remove <page>',
    'Puts a standing page away; its addresses answer 410 from then on.',
    'pages remove about',
  ).action(async (reference: string, options: Common) => {
    const { id } = await findPage(actor, reference)
    await session.ask(archivePage, { id })
    answer(session, options, { id, removed: true }, () => t('cli.pages.removed', { id }))
  })

  verb(
    pages,
    'bring-back <number>',
    'Brings back a standing page that was put away, at its addresses.',
    'pages bring-back 3',
  ).action(async (id: string, options: Common) => {
    await session.ask(unarchivePage, { id: wholeNumber(1)(id) })
    answer(session, options, { id: Number(id) }, () => t('cli.pages.broughtBack', { id }))
  })
  addPageRevisions(pages, session)
}

async function listArchived(session: Session, options: Common): Promise<void> {
  const { t, terminal } = session
  const all = await listPageNames(session.actor, true)
  const rows = all.map(({ id, texts }) => [
    String(id),
    Object.values(texts)
      .map(({ name }) => name)
      .join(', '),
  ])
  answer(session, options, all, () =>
    rows.length === 0
      ? t('cli.pages.none')
      : table([t('cli.column.number'), t('cli.column.names')], rows, terminal.width),
  )
}

async function show(
  session: Session,
  reference: string,
  options: Common & { locale?: string },
): Promise<void> {
  const { t } = session
  const page = await findPage(session.actor, reference)
  const at = await clock()
  const texts = Object.entries(page.texts).filter(([locale]) => (options.locale ?? locale) === locale)
  answer(session, options, { ...page, texts: Object.fromEntries(texts) }, () =>
    texts
      .map(([locale, text]) =>
        [
          text.name,
          facts([
            [t('cli.column.locale'), locale],
            [t('cli.column.slug'), text.slug],
            [t('cli.column.description'), text.description],
            [t('cli.column.at'), at(text.updatedAt)],
          ]),
          '',
          plainText(text.body),
        ].join('\n'),
      )
      .join('\n\n'),
  )
}

const pageFacts = z.strictObject({ name: z.string(), slug: z.string(), description: z.string().default('') })

async function save(session: Session, file: string, options: SaveOptions): Promise<void> {
  const locale = requiredLocale(options.locale)
  const { yaml, markdown } = splitFrontMatter(await textOfFile(file, session))
  const parsed = pageFacts.safeParse(yaml)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StoryFileError(`front matter, ${issue?.path.join('.') || 'top'}: ${issue?.message}`)
  }
  const all = await listPages(session.actor)
  const same = all.find((one) => one.texts[locale]?.slug === parsed.data.slug)
  const page = options.page === undefined ? same : await findPage(session.actor, options.page)
  const pictures = await picturesBeside(file, markdown, session)
  const body = bodyFromMarkdown(markdown, (reference) => pictures.get(reference) ?? null)
  const { position, footer } = options
  const done = await session.ask(savePage, {
    locale,
    content: { ...parsed.data, body },
    ...(page && { id: page.id }),
    ...(position !== undefined && { position }),
    ...(footer !== undefined && { inFooter: footer === 'yes' }),
  })
  answer(session, options, done, () =>
    session.t(done.changed ? 'cli.pages.saved' : 'cli.pages.unchanged', {
      id: done.id,
      revision: done.revision,
    }),
  )
}
