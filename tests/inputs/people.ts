import type { Inputs } from './types.ts'

/** Somebody whom the commands about staff are about. */
const TARGET = 'uid of target@news.example'
const device = { address: '192.0.2.7', userAgent: 'test' }
const origin = 'https://news.example'
const key = { id: 'QQ', rawId: 'QQ', type: 'public-key' }
const made = { ...key, response: { clientDataJSON: 'QQ', attestationObject: 'QQ' } }
const used = { ...key, response: { clientDataJSON: 'QQ', authenticatorData: 'QQ', signature: 'QQ' } }

/** What commands about people, their doors and their own views take at least. */
export const staffInputs: Inputs = {
  'account.changeEmail': { email: 'new@news.example' },
  'account.changePassword': { password: 'a long enough one', device },
  'account.update': { name: 'Lin Yue' },
  'audit.export': {},
  'factor.addPasskey': { name: 'A key', response: made, origin },
  'factor.confirmTotp': { code: '123456' },
  'factor.removePasskey': { uid: 'x' },
  'factor.removeTotp': {},
  'factor.renamePasskey': { uid: 'x', name: 'A key' },
  'factor.renewRecoveryCodes': {},
  'factor.startTotp': {},
  'notice.read': {},
  'session.confirm': { origin, device, shown: { by: 'password', password: 'x' } },
  'session.end': { uid: 'x' },
  'session.endOthers': {},
  'session.enrolled': { device },
  'session.passFactor': { token: 'x', origin, device, shown: { by: 'totp', code: '123456' } },
  'session.renew': { device },
  'session.signIn': { email: 'x', password: 'y', device },
  'session.signInByPasskey': { response: used, origin, device },
  'session.signOut': { token: 'x' },
  'staff.acceptLink': { token: 'x', password: 'y', device },
  'staff.changeRoles': { uid: TARGET, roles: [{ role: 'reporter' }] },
  'staff.disable': { uid: TARGET },
  'staff.enable': { uid: TARGET },
  'staff.endSessions': { uid: TARGET },
  'staff.invite': { email: 'new@news.example', name: 'A', locale: 'en', roles: [{ role: 'reporter' }] },
  'staff.openSetUp': {},
  'staff.requestReset': { email: 'x@news.example' },
  'staff.requireFactor': { role: 'editor', required: false },
  'staff.sendLink': { uid: TARGET },
  'staff.setUp': { token: 'x', email: 'a@b.example', name: 'A', password: 'y', locale: 'en', device },
  'staff.update': { uid: TARGET, name: 'A' },
  'view.remove': { uid: 'x' },
  'view.save': { name: 'Mine', query: { text: 'steel' } },
}
