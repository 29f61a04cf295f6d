import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import type { PreviewDesk } from '#domain/previews/desk.ts'
import { formatMoment } from '#i18n/dates.ts'
import { deskWords } from '#server/desk/words.ts'
import { endLink, makeLink } from './actions.ts'

/** How long a link can be good, in hours. */
const SPANS = [4, 24, 48, 168] as const

interface Props {
  uid: string
  /** Number of the revision a new link would show; undefined is the working copy. */
  revision: number | undefined
  about: PreviewDesk
}

/** The links by which others see the article: those that are good, and a new one. */
export async function PreviewLinks({ uid, revision, about }: Props) {
  const { t, locale, timeZone } = await deskWords()
  const time = (instant: number) => formatMoment(instant, locale, timeZone)
  const { embargoUntil, trashed, mayShare, links } = about
  const obstacle = trashed
    ? t('desk.preview.links.trashed')
    : embargoUntil !== null
      ? t('desk.preview.links.embargoed', { time: time(embargoUntil) })
      : mayShare
        ? null
        : t('desk.preview.links.notAllowed')
  return (
    <Section id="links" title={t('desk.preview.links.title')} lead={t('desk.preview.links.lead')} beside>
      {links.length === 0 && <p className="more-lead">{t('desk.preview.links.none')}</p>}
      {links.length > 0 && (
        <Rows
          label={t('desk.preview.links.open')}
          rows={links.map((link) => ({
            key: link.uid,
            title: t('desk.preview.links.until', { time: time(link.expiresAt) }),
            about: [
              link.revision === null
                ? t('desk.preview.work')
                : t('desk.preview.links.shows', { number: link.revision }),
              t('desk.preview.links.by', { time: time(link.createdAt), name: link.by }),
            ].join(' · '),
            actions: mayShare && (
              <ActionForm
                action={endLink}
                label={t('desk.preview.links.endOne', { time: time(link.expiresAt) })}
              >
                <input type="hidden" name="link" value={link.uid} />
                <Submit tone="plain">{t('desk.preview.links.end')}</Submit>
              </ActionForm>
            ),
          }))}
        />
      )}
      {obstacle === null ? (
        <ActionForm
          action={makeLink}
          label={t('desk.preview.links.make')}
          shown={{
            label: t('desk.preview.links.label'),
            note: t('desk.preview.links.note'),
            copy: t('desk.forms.copy'),
            copied: t('desk.forms.copied'),
            failed: t('desk.forms.copyFailed'),
          }}
        >
          <input type="hidden" name="uid" value={uid} />
          <input type="hidden" name="revision" value={revision ?? ''} />
          <p className="more-lead">
            {revision === undefined
              ? t('desk.preview.links.ofWork')
              : t('desk.preview.links.ofRevision', { number: revision })}
          </p>
          <Choice
            as="select"
            name="hours"
            label={t('desk.preview.links.hours')}
            defaultValue="48"
            options={SPANS.map((hours) => ({
              value: String(hours),
              label: t(`desk.preview.links.spans.h${hours}`),
            }))}
          />
          <Submit tone="plain" pending={t('desk.forms.saving')}>
            {t('desk.preview.links.make')}
          </Submit>
        </ActionForm>
      ) : (
        <Notice>
          <p>{obstacle}</p>
        </Notice>
      )}
    </Section>
  )
}
