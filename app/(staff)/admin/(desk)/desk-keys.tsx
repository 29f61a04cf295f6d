import { KeysHelp } from '#components/admin/keys/keys-help.client.tsx'
import type { Capability } from '#domain/actor.ts'
import { articlesPath, newArticlePath } from '#i18n/desk-article-paths.ts'
import { deskPath } from '#i18n/desk-paths.ts'
import { frontDeskPath, guidePath } from '#i18n/desk-site-paths.ts'
import { calendarPath, myWorkPath, noticesPath, translationsPath } from '#i18n/desk-work-paths.ts'
import type { Messages } from '#i18n/messages.ts'
import { deskWords } from '#server/desk/words.ts'

type Place = keyof Messages['desk']['shell']['nav']

/** The keys of the desk for whoever is there. @param can what they may do somewhere */
export async function DeskKeys({ can }: { can: (capability: Capability) => boolean }) {
  const { t } = await deskWords()
  const place = (letter: string, name: Place, href: string) => ({
    letter,
    href,
    label: t(`desk.shell.nav.${name}`),
  })
  return (
    <KeysHelp
      words={{
        title: t('desk.keys.title'),
        everywhere: t('desk.keys.everywhere'),
        here: t('desk.keys.here'),
        help: t('desk.keys.help'),
        search: t('desk.keys.search'),
        single: t('desk.keys.single'),
        singleHint: t('desk.keys.singleHint'),
        close: t('desk.keys.close'),
      }}
      begin={can('article:create') ? { href: newArticlePath(), label: t('desk.keys.begin') } : null}
      places={[
        place('s', 'start', deskPath()),
        place('w', 'work', myWorkPath()),
        place('a', 'articles', articlesPath()),
        place('t', 'translations', translationsPath()),
        place('c', 'calendar', calendarPath()),
        ...(can('front:edit') ? [place('f', 'front', frontDeskPath())] : []),
        place('n', 'notices', noticesPath()),
        place('h', 'guide', guidePath()),
      ]}
    />
  )
}
