/**
 * What an authenticator knows a person by: it hands this out again when they sign in without a name. An account's uid says
 * nothing about its person (WebAuthn 3, 14.6.1).
 */
export function userHandle(staffUid: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(staffUid, 'utf8'))
}
