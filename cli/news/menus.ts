import { Option, type Command } from 'commander'
import { openMenu, type DeskMenu } from '#domain/menus/desk.ts'
import { setMenu } from '#domain/menus/set.ts'
import { menuGrammar, menuPlaces, type MenuLink, type MenuPlace } from '#domain/menus/types.ts'
import { localeCodes } from '#i18n/locales.ts'
import type { Session } from './ask.ts'
import { FileError, textOfFile } from './files.ts'
import { answer, onOneLine } from './output.ts'
import { localeOption, noun, requiredLocale, verb, type Common } from './verb.ts'

interface Options extends Common {
  locale?: string
  place: MenuPlace
}

const placeOption = () =>
  new Option('--place <place>', 'the bar above every page, or its foot').choices(menuPlaces).default('header')

/** `menus …`: what stands in the bar above every page, and at its foot. */
export function addMenus(program: Command, session: Session): void {
  const { t } = session
  const menus = noun(program, 'menus', 'Menus of the site; those nobody arranged make themselves.')

  verb(menus, 'show', 'Shows what was arranged.', 'menus show --locale en --place footer')
    .addOption(localeOption('only this language'))
    .addOption(placeOption())
    .action(async ({ locale, place, ...options }: Options) => {
      const codes = localeCodes.filter((code) => code === (locale ?? code))
      const found = await Promise.all(
        codes.map(async (code) => ({ locale: code, place, ...(await openMenu(session.actor, code, place)) })),
      )
      answer(session, options, found, () =>
        found.map((menu) => `${menu.locale}:\n${linesOf(menu, session).join('\n')}`).join('\n\n'),
      )
    })

  verb(
    menus,
    'set <file.json>',
    'Arranges a menu by a file: the items as “menus show --json” prints them.',
    'menus set bar.json --locale en --place header',
  )
    .addOption(localeOption('language of the menu'))
    .addOption(placeOption())
    .action(async (file: string, { place, ...options }: Options) => {
      const locale = requiredLocale(options.locale)
      const items = await itemsOf(file, session)
      const done = await session.ask(setMenu, { locale, place, items })
      answer(session, options, done, () => t('cli.menus.set', { locale, place }))
    })

  verb(menus, 'reset', 'Lets a menu make itself again.', 'menus reset --locale en --place header')
    .addOption(localeOption('language of the menu'))
    .addOption(placeOption())
    .action(async ({ place, ...options }: Options) => {
      const locale = requiredLocale(options.locale)
      const done = await session.ask(setMenu, { locale, place, items: null })
      answer(session, options, done, () => t('cli.menus.reset', { locale, place }))
    })
}

/** @throws FileError for what is no list of items */
async function itemsOf(file: string, session: Session) {
  const text = await textOfFile(file, session)
  try {
    return menuGrammar.parse(JSON.parse(text))
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : ''
    throw new FileError(session.t('cli.menus.badFile', { file: onOneLine(file), why: onOneLine(why) }))
  }
}

function linesOf({ items, names }: DeskMenu, { t }: Session): string[] {
  if (items === null) return [t('cli.menus.automatic')]
  const told = (link: MenuLink): string => {
    if (link.kind === 'address') return `${link.label} (${link.url})`
    if (link.kind === 'front') return link.label ?? t('cli.menus.front')
    const name = names.find(({ kind, id }) => kind === link.kind && id === link.id)?.name
    return `${link.label ?? name ?? ''} (${link.kind} ${link.id}${name === undefined ? `, ${t('cli.menus.gone')}` : ''})`
  }
  return items.flatMap(({ link, children }) => [told(link), ...children.map((child) => `  ${told(child)}`)])
}
