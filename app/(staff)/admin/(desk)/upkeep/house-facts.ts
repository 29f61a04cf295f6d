import { spanWords } from '#components/admin/schedules/words.ts'
import type { HouseFacts } from '#domain/upkeep/desk.ts'
import { localeTag } from '#i18n/locales.ts'
import { deskWords } from '#server/desk/words.ts'

/** The state of the house in words. */
export async function houseFacts(house: HouseFacts): Promise<{ label: string; value: string }[]> {
  const { t, locale } = await deskWords()
  const number = (value: number) => new Intl.NumberFormat(localeTag(locale)).format(value)
  const size = (bytes: number) => t('desk.upkeep.house.megabytes', { n: (bytes / 1024 ** 2).toFixed(1) })
  const fact = (name: Parameters<typeof label>[0], value: string) => ({ label: label(name), value })
  return [
    fact('version', house.version),
    fact('node', house.node),
    fact('engine', house.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'),
    fact('migrations', number(house.migrations)),
    fact('database', size(house.database)),
    fact('articles', number(house.articles)),
    fact('pictures', `${number(house.pictures)} · ${size(house.pictureBytes)}`),
    fact('memory', size(house.memory)),
    fact('uptime', spanWords(t, house.uptime)),
  ]

  function label(
    name:
      | 'version'
      | 'node'
      | 'engine'
      | 'migrations'
      | 'database'
      | 'articles'
      | 'pictures'
      | 'memory'
      | 'uptime',
  ): string {
    return t(`desk.upkeep.house.${name}`)
  }
}
