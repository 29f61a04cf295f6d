import { Refused } from '#domain/refusal.ts'
import { readSettings } from '#domain/settings/reader.ts'
import { localeCodes } from '#lib/locale-codes.ts'
import { commonPasswords } from './common-passwords.ts'
import { passwordProblem } from './password-rules.ts'

/**
 * Refuses a password that cannot be taken, at the field `password`. For `prepare`: it reads, and waits for more than the
 * database.
 * @param person whose password it becomes
 * @throws Refused `password.tooShort`, `password.tooLong`, `password.common`, `password.containsName`
 */
export async function checkPassword(
  password: string,
  person: { name: string; email: string },
): Promise<void> {
  const sites = await Promise.all(
    localeCodes.map(async (locale) => (await readSettings(locale))['site.name']),
  )
  // What stands behind a plus sign is no name.
  const mailbox = person.email.replace(/@.*$/s, '').replace(/(.)\+.*$/s, '$1')
  const names = [...sites, person.name, mailbox]
  const problem = passwordProblem(password, { names, common: await commonPasswords() })
  if (problem) throw new Refused(problem)
}
