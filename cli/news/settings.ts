import type { Command } from 'commander'
import { listSettings, type DeskSetting } from '#domain/settings/desk.ts'
import { isSettingKey, settingKeys } from '#domain/settings/keys.ts'
import { setSetting } from '#domain/settings/set.ts'
import { refuse } from '#domain/refusal.ts'
import type { Session } from './ask.ts'
import { uidOfPicture } from './files.ts'
import { answer, onOneLine, table } from './output.ts'
import { localeOption, noun, UsageError, verb, type Common } from './verb.ts'

/** Settings whose value is a picture. */
const PICTURES = ['site.logo', 'wechat.qr']

/** `settings …`: name, colours, footer, accounts. */
export function addSettings(program: Command, session: Session): void {
  const { actor, t } = session
  const settings = noun(
    program,
    'settings',
    'What the site is called, how it looks, what stands in its footer.',
  )

  verb(settings, 'list', 'Lists all settings and their values.', 'settings list').action(
    async (options: Common) => {
      const all = await listSettings(actor)
      answer(session, options, all, () => settingsTable(all, session))
    },
  )

  verb(settings, 'get <key>', 'Shows one setting.', 'settings get site.name --locale en')
    .addOption(localeOption('only this language'))
    .action(async (key: string, options: Common & { locale?: string }) => {
      if (!isSettingKey(key)) return refuse('settings.unknown', { key })
      const values = (await listSettings(actor)).filter(
        (one) =>
          one.key === key &&
          (options.locale === undefined || one.locale === options.locale || one.locale === ''),
      )
      answer(session, options, values, () =>
        values.length === 1 ? printed(values[0]!.value) : settingsTable(values, session),
      )
    })

  verb(
    settings,
    'set <key> [value]',
    'Sets one setting. A value that is a list is written as JSON.',
    'settings set site.name "Lanhu Industry News" --locale en\nsettings set site.logo --file logo.png\n' +
      `settings set social.accounts '[{"name":"Weibo","url":"https://weibo.com/example"}]' --locale zh`,
  )
    .addOption(localeOption('where each language has its own value'))
    .option('--file <picture>', `for ${PICTURES.join(' and ')}: file of the picture`)
    .action(
      async (key: string, text: string | undefined, options: Common & { locale?: string; file?: string }) => {
        if (!isSettingKey(key)) return refuse('settings.unknown', { key })
        const value = await valueOf(session, key, text, options.file)
        const done = await session.ask(setSetting, { key, locale: options.locale ?? '', value })
        answer(session, options, done, () => t('cli.settings.set', { key, value: printed(done.value) }))
      },
    )
}

async function valueOf(
  session: Session,
  key: keyof typeof settingKeys,
  text: string | undefined,
  file: string | undefined,
) {
  if ((text === undefined) === (file === undefined))
    throw new UsageError('Give a value, or --file, and not both.')
  if (file !== undefined) {
    if (!PICTURES.includes(key)) throw new UsageError(`--file is for ${PICTURES.join(' and ')} only.`)
    return uidOfPicture(file, session)
  }
  if (typeof settingKeys[key].initial === 'string') return text
  try {
    return JSON.parse(text!) as unknown
  } catch {
    throw new UsageError(`The value of ${key} is a list, and must be written as JSON.`)
  }
}

function settingsTable(all: readonly DeskSetting[], { t, terminal }: Session): string {
  const heads = [t('cli.column.key'), t('cli.column.locale'), t('cli.column.value')]
  const rows = all.map(({ key, locale, value, set }) => [
    key,
    locale,
    `${printed(value)}${set ? '' : ` ${t('cli.settings.initial')}`}`,
  ])
  return table(heads, rows, terminal.width)
}

function printed(value: unknown): string {
  return typeof value === 'string' ? onOneLine(value) : JSON.stringify(value)
}
