import { readEnvironment } from '#lib/environment.ts'
import { keyedHash } from '#lib/keyed-hash.ts'
import { networkOf } from '#lib/networks.ts'
import { limitRules, type LimitRule } from './limit-rules.ts'

/**
 * What somebody attempts.
 *
 * `account` is the e-mail as it is compared, whether or not there is such an account; `address` the network address it
 * comes from; `device` what `deviceOf` (known-device.ts) says, null where this person has not signed in here before.
 */
export type Attempt =
  | { kind: 'password' | 'recovery'; account: string; address: string; device: string | null }
  | { kind: 'code' | 'confirm'; account: string; device: string | null }
  | { kind: 'reset'; account: string; address: string }
  | { kind: 'link' | 'passkey'; address: string }

/** What an attempt is counted by. */
export interface AttemptKey {
  /** Hashed with the installation's secret: no e-mail or address stands in the database, nor can be looked for there. */
  key: string
  rule: LimitRule
}

/**
 * The keys an attempt is counted by. Each kind has its own, so that what is spent on one is not missing for another: whoever
 * uses up the codes of an account leaves its recovery codes alone.
 */
export function attemptKeys(attempt: Attempt): AttemptKey[] {
  const { dataDir } = readEnvironment()
  const key = (rule: keyof typeof limitRules, ...of: string[]): AttemptKey => ({
    key: keyedHash(JSON.stringify([attempt.kind, rule, ...of]), 'sign-in limits', dataDir),
    rule: limitRules[rule],
  })
  const network = 'address' in attempt ? networkOf(attempt.address, 48) : ''
  switch (attempt.kind) {
    case 'password':
    case 'recovery': {
      const { account, device } = attempt
      if (device !== null) return [key('device', account, device)]
      return [key('pair', account, network), key('network', network), key('account', account)]
    }
    case 'code':
    case 'confirm':
      return [key('code', attempt.account, attempt.device ?? '')]
    case 'reset':
      return [key('mail', attempt.account), key('network', network)]
    case 'link':
    case 'passkey':
      return [key('unguessable', network)]
  }
}
