import { expect, request, type APIRequestContext } from '@playwright/test'
import type { Role } from '#domain/staff/roles.ts'
import type { Locale } from '#i18n/locales.ts'
import { news } from '../news-command.ts'
import { sendPlainForm } from './plain-form.ts'

/** Whoever a test has in the newsroom, and no other test: tests run side by side. */
export interface Person {
  uid: string
  name: string
  email: string
  /** Address of the page where they choose their password, without the host. */
  invitation: string
}

/** Everybody's. */
export const PASSWORD = 'seven cranes over the harbour'

let addresses = 0

/** An e-mail address nobody has yet. */
export function newEmail(): string {
  return `person-${process.pid}-${++addresses}@news.example`
}

interface Hiring {
  name?: string
  locale?: Locale
  /** Where the `news` command is given; left out, beside the server that all tests share. */
  terminal?: (...words: string[]) => Promise<string>
}

/** An account, made at the terminal; its password is still to be chosen. */
export async function hire(
  role: Role,
  { name = 'Lin Yue', locale = 'en', terminal = news }: Hiring = {},
): Promise<Person> {
  const email = newEmail()
  const words = ['--email', email, '--name', name, '--role', role, '--locale', locale, '--json']
  const { uid, link } = JSON.parse(await terminal('staff', 'create', ...words)) as {
    uid: string
    link: { address: string }
  }
  return { uid, name, email, invitation: pathOf(link.address) }
}

/** Chooses the password; whose cookies `request` has is signed in then. */
async function acceptInvitation(request: APIRequestContext, person: Person): Promise<void> {
  const answer = await sendPlainForm(request, person.invitation, { password: PASSWORD })
  expect(answer.status(), await answer.text()).toBe(303)
}

/** An account with a password; whose cookies `request` has is signed in as its owner. */
export async function hireInto(request: APIRequestContext, role: Role, hiring?: Hiring): Promise<Person> {
  const person = await hire(role, hiring)
  await acceptInvitation(request, person)
  return person
}

/** An account with a password, its owner signed in nowhere. */
export async function hireAway(role: Role, baseURL: string, hiring?: Hiring): Promise<Person> {
  const elsewhere = await request.newContext({ baseURL })
  const person = await hireInto(elsewhere, role, hiring)
  await elsewhere.dispose()
  return person
}

/** Path and query: the terminal does not know at which port the server under test listens. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
