import { PieceFields } from '#components/admin/calendar/piece-fields.tsx'
import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readPiece } from '#domain/pieces/desk.ts'
import type { Piece } from '#domain/pieces/types.ts'
import { formatMoment } from '#i18n/dates.ts'
import { workPath } from '#i18n/desk-article-paths.ts'
import { calendarPath } from '#i18n/desk-work-paths.ts'
import { dayOf, localOf } from '#lib/instant.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../../../titled.ts'
import { Desk } from '../../../desk.tsx'
import { guarded } from '../../../guarded.tsx'
import { begin, change, drop } from '../actions.ts'
import { fieldsFor } from '../fields.ts'

export const generateMetadata = () => titled((t) => t('desk.calendar.piece.title'))

/** A planned piece: changed, begun, or dropped. */
export default function PiecePage({ params }: { params: Promise<{ uid: string }> }) {
  return guarded(async (at) => {
    const piece = await readPiece(at.actor, (await params).uid)
    const fields = await fieldsFor(at.actor)
    const { t, locale, timeZone } = await deskWords()
    const { state, mayChange, title, note, article } = piece
    const assigned = piece.assigneeName ?? fields.words.nobody
    const { sections } = fields.choices
    const section = sections.find(({ value }) => Number(value) === piece.section)?.label.trim()
    return (
      <Desk at={at}>
        <PageHead
          title={title}
          lead={t('desk.calendar.piece.title')}
          up={{ href: calendarPath({ from: dayOf(piece.at, timeZone) }), label: t('desk.calendar.title') }}
          actions={
            article !== null && (
              <ButtonLink href={workPath(article)}>{t('desk.calendar.piece.toArticle')}</ButtonLink>
            )
          }
        />
        {state !== 'planned' && (
          <Notice>
            <p>{t(state === 'begun' ? 'desk.calendar.piece.isBegun' : 'desk.calendar.piece.dropped')}</p>
          </Notice>
        )}
        {mayChange && state !== 'dropped' ? (
          <Change piece={piece} fields={fields} local={localOf(piece.at, timeZone).slice(0, 16)} />
        ) : (
          <Facts
            facts={[
              { label: fields.words.at, value: formatMoment(piece.at, locale, timeZone) },
              { label: fields.words.note, value: note || '–' },
              { label: fields.words.section, value: section ?? fields.words.noSection },
              { label: fields.words.assignee, value: assigned },
              { label: t('desk.calendar.piece.by'), value: piece.by },
            ]}
          />
        )}
        {!mayChange && <p>{t('desk.calendar.piece.readOnly')}</p>}
        {mayChange && state === 'planned' && <Decide piece={piece} locales={fields.choices.locales} />}
      </Desk>
    )
  })
}

type Fields = Awaited<ReturnType<typeof fieldsFor>>

async function Change({ piece, fields, local }: { piece: Piece; fields: Fields; local: string }) {
  const { t } = await deskWords()
  const { uid, title, note, locale, section, assignee, at, state } = piece
  const isPlanned = state === 'planned'
  return (
    <ActionForm className="form piece-form" action={change} label={t('desk.calendar.piece.title')}>
      <input type="hidden" name="uid" value={uid} />
      <input
        type="hidden"
        name="seen"
        value={JSON.stringify(isPlanned ? { title, note, locale, section, assignee, at } : { at })}
      />
      <PieceFields
        {...fields}
        onlyTime={!isPlanned}
        given={{
          ...{ title, note, at: local, locale: locale ?? '', assignee: assignee ?? '' },
          section: section === null ? '' : String(section),
        }}
      />
      <Submit tone={isPlanned ? 'plain' : 'primary'} pending={t('desk.calendar.piece.saving')}>
        {t('desk.calendar.piece.save')}
      </Submit>
    </ActionForm>
  )
}

/** It is written, or it is not. */
async function Decide({
  piece: { uid, locale },
  locales,
}: {
  piece: Piece
  locales: Fields['choices']['locales']
}) {
  const { t, locale: own } = await deskWords()
  return (
    <>
      <Section
        id="begin"
        title={t('desk.calendar.piece.beginTitle')}
        lead={t('desk.calendar.piece.beginLead')}
        beside
      >
        <ActionForm action={begin} label={t('desk.calendar.piece.beginTitle')}>
          <input type="hidden" name="uid" value={uid} />
          {locale === null && (
            <Choice
              name="locale"
              label={t('desk.calendar.piece.beginLocale')}
              options={locales}
              defaultValue={own}
            />
          )}
          <Submit pending={t('desk.calendar.piece.beginning')}>{t('desk.calendar.piece.begin')}</Submit>
        </ActionForm>
      </Section>
      <Section
        id="drop"
        title={t('desk.calendar.piece.dropTitle')}
        lead={t('desk.calendar.piece.dropLead')}
        beside
      >
        <ActionForm action={drop} label={t('desk.calendar.piece.dropTitle')}>
          <input type="hidden" name="uid" value={uid} />
          <Submit tone="danger" pending={t('desk.calendar.piece.dropping')}>
            {t('desk.calendar.piece.drop')}
          </Submit>
        </ActionForm>
      </Section>
    </>
  )
}
