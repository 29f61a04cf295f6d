import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { Rows } from '#components/admin/kit/rows.tsx'
import { Tag } from '#components/admin/kit/tag.tsx'
import type { DeskRole, listStaff } from '#domain/staff/desk.ts'
import { deskWords } from '#server/desk/words.ts'
import { askFor, release } from './actions.ts'

/** The forms are not the rows': what they say must outlive a row's change. */
const FORMS = { askFor: 'require-factor', release: 'release-factor' }

interface Props {
  roles: DeskRole[]
  people: Awaited<ReturnType<typeof listStaff>>
  /** Uid of whoever decides it. */
  own: string
  /** Whether it can be changed now. */
  confirmed: boolean
}

/** Each role with those who have it, and whether it asks for a second factor. */
export async function FactorRules({ roles, people, own, confirmed }: Props) {
  const { t } = await deskWords()
  const row = ({ role, holders, secondFactor: required }: DeskRole) => {
    const name = t(`desk.roles.names.${role}`)
    const without = people.filter(
      (one) => one.disabledAt === null && !one.secondFactor && one.roles.some((held) => held.role === role),
    )
    const others = without.filter(({ uid }) => uid !== own).length
    const then = required
      ? [t('desk.roles.factor.releaseLead')]
      : [
          ...(others === without.length || others > 0
            ? [t('desk.roles.factor.requireLead', { n: others })]
            : []),
          ...(others < without.length ? [t('desk.roles.factor.requireYou')] : []),
        ]
    const label = t(required ? 'desk.roles.factor.release' : 'desk.roles.factor.require')
    const spoken = t(required ? 'desk.roles.factor.releaseFor' : 'desk.roles.factor.requireFor', {
      role: name,
    })
    return {
      // Anew when it changes, closed.
      key: `${role} ${required}`,
      title: name,
      about: (
        <>
          {t(`desk.roles.about.${role}`)}
          <br />
          {t('desk.roles.holdersOf', { n: holders })}
          {holders > 0 && ` · ${t('desk.roles.factor.without', { n: without.length })}`}
        </>
      ),
      state: (
        <Tag tone={required ? 'done' : 'plain'}>
          {t(required ? 'desk.roles.factor.required' : 'desk.roles.factor.voluntary')}
        </Tag>
      ),
      actions: confirmed && (
        <More label={label} spoken={spoken}>
          {then.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <button
            type="submit"
            form={required ? FORMS.release : FORMS.askFor}
            name="role"
            value={role}
            className="button is-plain"
          >
            {spoken}
          </button>
        </More>
      ),
    }
  }
  return (
    <>
      <Rows label={t('desk.roles.factor.title')} rows={roles.map(row)} />
      <ActionForm action={askFor} id={FORMS.askFor} label={t('desk.roles.factor.require')} />
      <ActionForm action={release} id={FORMS.release} label={t('desk.roles.factor.release')} />
    </>
  )
}
