import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Choice } from '#components/admin/form/choice.client.tsx'
import { Field } from '#components/admin/form/field.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { Notice } from '#components/admin/kit/notice.tsx'
import { changeKinds } from '#domain/articles/publish.ts'
import { formatMoment } from '#i18n/dates.ts'
import { localOf } from '#lib/instant.ts'
import { deskRequest } from '#lib/desk-request.ts'
import { deskWords } from '#server/desk/words.ts'
import { publish } from './actions.ts'
import { MomentField } from './moment-field.tsx'
import type { Part } from './part.ts'

/** @param as the first time, as a change of what is live, or again after it was taken down */
export async function PublishForm({ standing, as }: Part & { as: 'first' | 'change' | 'again' }) {
  const { uid, work, live, embargoUntil, findings } = standing
  const { t, locale, timeZone } = await deskWords()
  const isUnderEmbargo = embargoUntil !== null && embargoUntil > deskRequest().now
  return (
    // A new form after each publication: what was typed belonged to the last one.
    <ActionForm
      key={`${standing.liveState} ${live?.version}`}
      action={publish}
      label={t(`desk.publishing.publish.${as}`)}
    >
      <input type="hidden" name="uid" value={uid} />
      <input type="hidden" name="version" value={work.version} />
      {isUnderEmbargo && (
        <Notice tone="warning">
          <p>
            {t('desk.publishing.publish.embargo', { time: formatMoment(embargoUntil, locale, timeZone) })}
          </p>
        </Notice>
      )}
      {as === 'change' && (
        <Choice
          name="kind"
          label={t('desk.publishing.publish.kind')}
          options={changeKinds.map((kind) => ({
            value: kind,
            label: t(`desk.publishing.kinds.${kind}`),
            hint: t(`desk.publishing.kindHints.${kind}`),
          }))}
        />
      )}
      {as !== 'first' && (
        <Field
          name="note"
          label={t('desk.publishing.publish.note')}
          hint={
            as === 'change'
              ? t('desk.publishing.publish.noteHint')
              : t('desk.publishing.publish.noteHintAgain')
          }
          optional={t('desk.publishing.publish.optional')}
          rows={3}
          lang={standing.locale}
          maxLength={1000}
        />
      )}
      {findings.length > 0 && (
        <Field
          name="override"
          label={t('desk.publishing.publish.override')}
          hint={t('desk.publishing.publish.overrideHint')}
          rows={2}
          maxLength={500}
        />
      )}
      <Choice
        name="timing"
        label={t('desk.publishing.publish.timing')}
        defaultValue={isUnderEmbargo ? 'later' : 'now'}
        options={[
          { value: 'now', label: t('desk.publishing.publish.now'), disabled: isUnderEmbargo },
          { value: 'later', label: t('desk.publishing.publish.later') },
        ]}
      />
      <div className="publish-at">
        <MomentField
          name="at"
          label={t('desk.publishing.publish.at')}
          defaultValue={isUnderEmbargo ? localOf(embargoUntil, timeZone).slice(0, 16) : undefined}
        />
      </div>
      <Submit pending={t('desk.publishing.publish.sending')}>{t('desk.publishing.publish.send')}</Submit>
    </ActionForm>
  )
}
