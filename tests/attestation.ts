import { createPrivateKey, sign, type KeyObject } from 'node:crypto'

/** Who vouches for a passkey: nobody, the passkey itself, or the maker of the authenticator (WebAuthn 3, 6.5.3). */
export type Voucher = 'none' | 'self' | 'maker'

/** A maker's key and certificate, made up for tests: ES256, as WebAuthn 3, 8.2.1 wants it, until 2120. */
const MAKER_KEY = [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg/E+Sq2FUp4cFTm7lVvWMKjWhD0PFM23CNmonaLzmrM',
  'ahRANCAAS/r+zldDBfbGxudP3KJmnQxjl49OtqZnJAHcfd41fVi1qrCVtAOOQVdM0suwHesPrgTiugx93VUcXbuLfR',
  'Td/x',
].join('')
const MAKER_CERTIFICATE = [
  'MIIB1jCCAXygAwIBAgIBATAKBggqhkjOPQQDAjBbMQswCQYDVQQGEwJYWDETMBEGA1UECgwKVGVzdCBtYWtlcjEiMC',
  'AGA1UECwwZQXV0aGVudGljYXRvciBBdHRlc3RhdGlvbjETMBEGA1UEAwwKVGVzdCBiYXRjaDAgFw0yMDAxMDEwMDAw',
  'MDBaGA8yMTIwMDEwMTAwMDAwMFowWzELMAkGA1UEBhMCWFgxEzARBgNVBAoMClRlc3QgbWFrZXIxIjAgBgNVBAsMGU',
  'F1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xEzARBgNVBAMMClRlc3QgYmF0Y2gwWTATBgcqhkjOPQIBBggqhkjOPQMB',
  'BwNCAAS/r+zldDBfbGxudP3KJmnQxjl49OtqZnJAHcfd41fVi1qrCVtAOOQVdM0suwHesPrgTiugx93VUcXbuLfRTd',
  '/xoy8wLTAMBgNVHRMBAf8EAjAAMB0GA1UdDgQWBBSEcipBfPAumt0XMOG1wGsjomKYZDAKBggqhkjOPQQDAgNIADBF',
  'AiAr/inG7CMJH9iMbK5VL/nXUUhJhiCywDvrToIlK1jmuQIhALcUlgcKVpoI8L+RFy76xMZ5Czdw+5KjvV9BmStSSX',
  'yR',
].join('')

/** As much of a statement as there is in these formats. */
type Statement = Record<string, number | Buffer | Buffer[]>

/** Format and statement for what is signed, authenticator data and hash of the client data. @param key the passkey's own */
export function attest(
  voucher: Voucher,
  signed: Buffer,
  key: KeyObject,
): { fmt: string; attStmt: Statement } {
  if (voucher === 'none') return { fmt: 'none', attStmt: {} }
  if (voucher === 'self') return { fmt: 'packed', attStmt: { alg: -7, sig: sign('sha256', signed, key) } }
  const maker = createPrivateKey({ key: Buffer.from(MAKER_KEY, 'base64'), format: 'der', type: 'pkcs8' })
  const x5c = [Buffer.from(MAKER_CERTIFICATE, 'base64')]
  return { fmt: 'packed', attStmt: { alg: -7, sig: sign('sha256', signed, maker), x5c } }
}
