'use server'

import { NOT_SENT, type ImportState } from '#components/admin/upkeep/import-state.ts'
import { isLocale } from '#i18n/locales.ts'
import { text } from '#server/desk/form.ts'
import { deskActor } from '#server/desk/signed-in.ts'
import { deskWords } from '#server/desk/words.ts'
import { takeIn } from './take-in.ts'

/** Takes pages in, each by a command of its own; with the button `look` nothing is written. */
export async function sendPages(_state: ImportState, form: FormData): Promise<ImportState> {
  const { t } = await deskWords()
  if ((await deskActor()).kind === 'anyone') return { ...NOT_SENT, problem: t('refusals.signIn.ended') }
  const sent = form instanceof FormData ? form.getAll('file') : []
  const files = sent.filter((one) => one instanceof File).filter(({ name }) => name !== '')
  if (files.length === 0) return { ...NOT_SENT, problem: t('desk.upkeep.import.nothing') }
  const dry = text(form, 'do') !== 'take'
  const [locale, section] = [text(form, 'locale'), text(form, 'section')]
  const wanted = {
    publish: text(form, 'publish') !== '',
    ...(isLocale(locale) && { locale }),
    ...(section !== '' && { sectionId: Number(section) }),
  }
  const all: ImportState['files'] = []
  for (const file of files) all.push(await takeIn(file, wanted, dry))
  const failed = all.filter((one) => 'problem' in one).length
  const counts = { taken: all.length - failed, failed }
  const summary = t(dry ? 'desk.upkeep.import.would' : 'desk.upkeep.import.did', counts)
  return { dry, summary, files: all }
}
