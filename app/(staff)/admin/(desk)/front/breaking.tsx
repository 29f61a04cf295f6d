import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { MOST_LETTERS, type DeskBreaking } from '#domain/breaking/desk.ts'
import { formatMoment, zoneName } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { localOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { end, set } from './breaking-actions.ts'

/** For so long a new line is offered, in milliseconds: two hours. */
const USUAL = 2 * 3_600_000

interface Props {
  locale: Locale
  running: DeskBreaking | null
  /** The newest first, what is running left out. */
  last: DeskBreaking[]
}

/** The line above every page of a language: what stands there, another one, and what stood there lately. */
export async function Breaking({ locale, running, last }: Props) {
  const { t, locale: own, timeZone } = await deskWords()
  const { now } = deskRequest()
  const time = (instant: number) => formatMoment(instant, own, timeZone)
  const seen = running?.uid ?? ''
  return (
    <Section id="breaking" title={t('desk.breaking.title')} lead={t('desk.breaking.lead')} beside>
      {running && <Running running={running} time={time} lang={localeTag(locale)} />}
      <ActionForm key={`end ${locale}`} action={end} label={t('desk.breaking.end')}>
        {running && (
          <>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="seen" value={seen} />
            <Submit tone="danger">{t('desk.breaking.end')}</Submit>
          </>
        )}
      </ActionForm>
      <ActionForm key={`set ${locale}`} action={set} label={t('desk.breaking.set')}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="seen" value={seen} />
        <Field
          name="text"
          label={t('desk.breaking.text')}
          hint={t('desk.breaking.textHint', { most: MOST_LETTERS })}
          maxLength={MOST_LETTERS}
          lang={localeTag(locale)}
        />
        <Field
          name="article"
          label={t('desk.breaking.article')}
          hint={t('desk.breaking.articleHint')}
          optional={t('desk.breaking.optional')}
          spellCheck={false}
        />
        <Field
          type="datetime-local"
          name="endsAt"
          label={t('desk.breaking.until', { zone: zoneName(now, own, timeZone) })}
          defaultValue={localOf(now + USUAL, timeZone).slice(0, 16)}
          short
        />
        <Submit pending={t('desk.breaking.setting')} tone="plain">
          {t(running ? 'desk.breaking.replace' : 'desk.breaking.set')}
        </Submit>
      </ActionForm>
      {last.length > 0 && (
        <>
          <h3>{t('desk.breaking.last')}</h3>
          <Rows
            label={t('desk.breaking.last')}
            rows={last.map((one) => ({
              key: one.uid,
              title: <span lang={localeTag(locale)}>{one.text}</span>,
              about: `${t('desk.breaking.by', { name: one.by, time: time(one.startsAt) })} · ${
                one.ended
                  ? t('desk.breaking.wasEnded', { name: one.ended.by, time: time(one.ended.at) })
                  : t('desk.breaking.wasUntil', { time: time(one.endsAt) })
              }`,
            }))}
          />
        </>
      )}
    </Section>
  )
}

interface RunningProps {
  running: DeskBreaking
  time: (instant: number) => string
  lang: string
}

async function Running({ running, time, lang }: RunningProps) {
  const { t } = await deskWords()
  const { text, endsAt, by, startsAt, article } = running
  return (
    <Notice tone="danger" title={t('desk.breaking.running', { time: time(endsAt) })}>
      <p lang={lang}>{text}</p>
      <p>{t('desk.breaking.by', { name: by, time: time(startsAt) })}</p>
      {article && (
        <p>
          {t('desk.breaking.leads')}{' '}
          <a href={workPath(article.uid)} lang={lang}>
            {article.headline}
          </a>
          {!article.isLive && ` (${t('desk.breaking.notLive')})`}
        </p>
      )}
    </Notice>
  )
}
