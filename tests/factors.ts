import { staffPasskeys } from '#db/schema/staff.ts'
import { transaction } from '#db/transaction.ts'
import type { Actor } from '#domain/actor.ts'
import { execute, type Outcome } from '#domain/execute.ts'
import { confirmTotp } from '#domain/factors/confirm-totp.ts'
import { findRecoveryCode, useRecoveryCode, useTotp } from '#domain/factors/inside.ts'
import { removeTotp } from '#domain/factors/remove-totp.ts'
import { renewRecoveryCodes } from '#domain/factors/renew-recovery-codes.ts'
import { startTotp } from '#domain/factors/start-totp.ts'
import { asking, NOON } from './asking.ts'
import { codeOf, type Person } from './people.ts'

export const start = async (actor: Actor, later = 0) => execute(startTotp, {}, asking(later, { actor }))
export const confirm = async (actor: Actor, code: string, later = 0) =>
  execute(confirmTotp, { code }, asking(later, { actor }))
export const remove = async (actor: Actor, later = 0) => execute(removeTotp, {}, asking(later, { actor }))
export const renew = async (actor: Actor, later = 0) =>
  execute(renewRecoveryCodes, {}, asking(later, { actor }))

/** Sets an app up for somebody. @returns its secret and the recovery codes that came with it */
export async function anApp(actor: Actor, later = 0) {
  const { secret } = resultOf(await start(actor, later))
  const { recoveryCodes } = resultOf(await confirm(actor, codeOf(secret, later), later))
  return { secret, codes: recoveryCodes ?? [] }
}

/** A passkey of somebody's that no authenticator has. */
export async function aPasskey({ id }: Person): Promise<void> {
  const key = { credentialId: `of ${id}`, publicKey: 'k', counter: 0, transports: [], backedUp: true }
  const about = { uid: `key-${id}`, staffId: id, name: 'Phone', createdAt: NOON }
  await transaction(async (db) => {
    await db.insert(staffPasskeys).values({ ...about, ...key })
  })
}

/** Takes a code of the app, or does not. @param later milliseconds after noon */
export async function take({ id }: Person, code: string, later: number): Promise<boolean> {
  return transaction(async (db) => useTotp(db, id, code, NOON + later))
}

/** Takes a recovery code, or does not. */
export async function recover({ id }: Person, typed: string): Promise<boolean> {
  const found = await findRecoveryCode(id, typed)
  return found !== null && (await transaction(async (db) => useRecoveryCode(db, id, found, NOON)))
}

/** The result of what must not be refused. */
export function resultOf<Result>(outcome: Outcome<Result>): Result {
  if (!outcome.ok) throw new Error(outcome.refusal.key)
  return outcome.result
}

/** How a command answers that is refused. */
export function refusedWith(key: string, field?: string) {
  return { ok: false, refusal: { key, params: {}, ...(field !== undefined && { field }) } }
}
