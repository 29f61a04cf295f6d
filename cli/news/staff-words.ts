import { listSections } from '#domain/sections/desk.ts'
import type { listStaff } from '#domain/staff/desk.ts'
import type { RoleHeld } from '#domain/staff/inside.ts'
import { pickNamed } from '#domain/named.ts'
import type { Session } from './ask.ts'
import { table } from './output.ts'
import { roleText, type WantedRole } from './role-option.ts'
import { clock } from './words.ts'

/** Roles with their sections by number. @throws NotFound, Refused for sections that are not there or could be several */
export async function heldFrom(wanted: readonly WantedRole[], { actor }: Session): Promise<RoleHeld[]> {
  const all = await listSections(actor)
  return wanted.map((one) => ({
    ...one,
    sections: one.sections?.map((reference) => pickNamed('section', all, reference).id) ?? null,
  }))
}

/** Somebody's roles, one a line, as --role takes them. */
export async function rolesWords(held: readonly RoleHeld[], session: Session): Promise<string> {
  const slugOf = await slugs(session)
  return held.map((one) => roleText(one, slugOf)).join('\n')
}

/** Staff as a table. */
export async function staffTable(
  all: Awaited<ReturnType<typeof listStaff>>,
  session: Session,
): Promise<string> {
  const { t, terminal } = session
  if (all.length === 0) return t('cli.staff.none')
  const [slugOf, shown] = [await slugs(session), await clock()]
  const heads = ['email', 'name', 'staffState', 'factor', 'signedIn', 'roles'] as const
  const rows = all.map((one) => {
    const state = one.disabledAt !== null ? 'disabled' : one.invited ? 'invited' : 'active'
    return [
      one.email,
      one.name,
      t(`cli.staff.state.${state}`),
      t(one.secondFactor ? 'cli.yes' : 'cli.no'),
      shown(one.lastSignInAt),
      one.roles.map((held) => roleText(held, slugOf)).join(' '),
    ]
  })
  return table(
    heads.map((head) => t(`cli.column.${head}`)),
    rows,
    terminal.width,
  )
}

/** What sections are called in --role: a slug, in the terminal's language where there is one. */
async function slugs({ actor, terminal }: Session): Promise<(section: number) => string> {
  const all = new Map((await listSections(actor)).map(({ id, texts }) => [id, texts]))
  return (id) => {
    const texts = all.get(id) ?? {}
    return (texts[terminal.locale] ?? Object.values(texts)[0])?.slug ?? String(id)
  }
}
