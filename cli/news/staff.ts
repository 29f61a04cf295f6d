import { Option, type Command } from 'commander'
import type { NewLink } from '#domain/links/inside.ts'
import { changeRoles } from '#domain/staff/change-roles.ts'
import { findStaff, listStaff, readStaff } from '#domain/staff/desk.ts'
import { disableStaff } from '#domain/staff/disable.ts'
import { enableStaff } from '#domain/staff/enable.ts'
import { endStaffSessions } from '#domain/staff/end-sessions.ts'
import { inviteStaff } from '#domain/staff/invite.ts'
import { sendLink } from '#domain/staff/send-link.ts'
import { localeCodes, type Locale } from '#i18n/locales.ts'
import { linkAddress } from '#cli/link-address.ts'
import type { Session } from './ask.ts'
import { answer, onOneLine } from './output.ts'
import { ROLE_HELP, roleOption, type WantedRole } from './role-option.ts'
import { heldFrom, rolesWords, staffTable } from './staff-words.ts'
import { noun, verb, type Common } from './verb.ts'
import { clock } from './words.ts'

interface CreateOptions extends Common {
  email: string
  name: string
  role: WantedRole[]
  locale: Locale
}

/** `staff …`: people who work in the newsroom. It is also the way in for whoever lost all others. */
export function addStaff(program: Command, session: Session): void {
  const { actor, t, terminal } = session
  const staff = noun(
    program,
    'staff',
    'People who sign in at the desk. One is named by e-mail address or uid.',
  )
  const find = (reference: string) => findStaff(actor, reference)
  const whom = async (uid: string) => {
    const { name, email } = await readStaff(actor, uid, terminal.now())
    return { name: onOneLine(name), email }
  }

  verb(staff, 'list', 'Lists all staff.', 'staff list').action(async (options: Common) => {
    const all = await listStaff(actor)
    const words = await staffTable(all, session)
    answer(session, options, all, () => words)
  })

  verb(
    staff,
    'create',
    'Adds an account and prints a link to choose its password by; it works once, for three days.',
    'staff create --email lin@news.example --name "Lin Yue" --role editor:sections=industry --role reporter',
  )
    .requiredOption('--email <address>', 'by which the person signs in')
    .requiredOption('--name <name>', 'as colleagues see it')
    .requiredOption('--role <role>', ROLE_HELP, roleOption)
    .addOption(
      new Option('--locale <locale>', 'language of the desk for this person')
        .choices(localeCodes)
        .default(terminal.locale),
    )
    .action(async ({ email, name, role, locale, ...options }: CreateOptions) => {
      const roles = await heldFrom(role, session)
      const { uid, link } = await session.ask(inviteStaff, { email, name, locale, roles })
      await tell(options, link, { uid }, t('cli.staff.created', await whom(uid)))
    })

  verb(
    staff,
    'reset <person>',
    'Prints a link to choose a new password by; it works once. With --lost-factor it takes second factor and passkeys away too.',
    'staff reset lin@news.example --lost-factor',
  )
    .option('--lost-factor', 'for somebody who lost their second factor and all recovery codes')
    .action(async (person: string, options: Common & { lostFactor?: true }) => {
      const uid = await find(person)
      const clearsFactors = options.lostFactor === true
      const { link } = await session.ask(sendLink, { uid, clearsFactors })
      await tell(options, link, { uid, clearsFactors }, t(`cli.staff.link.${link.kind}`, await whom(uid)))
    })

  verb(
    staff,
    'roles <person>',
    'Shows somebody’s roles; with --role gives them these and no other.',
    'staff roles lin@news.example\nstaff roles lin@news.example --role publisher:locales=zh',
  )
    .option('--role <role>', ROLE_HELP, roleOption)
    .action(async (person: string, { role, ...options }: Common & { role?: WantedRole[] }) => {
      const uid = await find(person)
      if (role) await session.ask(changeRoles, { uid, roles: await heldFrom(role, session) })
      const { roles } = await readStaff(actor, uid, terminal.now())
      const words = await rolesWords(roles, session)
      answer(session, options, { uid, roles }, () => words)
    })

  verb(
    staff,
    'disable <person>',
    'Shuts somebody out at once: sessions and links end, what they did stays.',
    'staff disable lin@news.example',
  ).action(async (person: string, options: Common) => {
    const done = await session.ask(disableStaff, { uid: await find(person) })
    const { name } = await whom(done.uid)
    answer(session, options, done, () => t('cli.staff.disabled', { name, ended: done.ended }))
  })

  verb(staff, 'enable <person>', 'Lets somebody in again.', 'staff enable lin@news.example').action(
    async (person: string, options: Common) => {
      const done = await session.ask(enableStaff, { uid: await find(person) })
      const { name } = await whom(done.uid)
      answer(session, options, done, () => t('cli.staff.enabled', { name }))
    },
  )

  verb(
    staff,
    'revoke-sessions <person>',
    'Signs somebody out everywhere; they can sign in again.',
    'staff revoke-sessions lin@news.example',
  ).action(async (person: string, options: Common) => {
    const uid = await find(person)
    const { ended } = await session.ask(endStaffSessions, { uid })
    const { name } = await whom(uid)
    answer(session, options, { uid, ended }, () => t('cli.staff.signedOut', { name, ended }))
  })

  /** The whole address of a link, which this terminal is the only one to see. */
  async function tell(options: Common, link: NewLink, more: object, done: string): Promise<void> {
    const address = linkAddress(link)
    const until = (await clock())(link.expiresAt)
    answer(session, options, { ...more, link: { address, kind: link.kind, expiresAt: link.expiresAt } }, () =>
      [done, '', `  ${address}`, '', t('cli.staff.until', { until })].join('\n'),
    )
  }
}
