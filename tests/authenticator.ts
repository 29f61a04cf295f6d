import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { attest, type Voucher } from './attestation.ts'

/** What may be otherwise than a browser and its authenticator would have it. */
interface Twisted {
  origin: string
  rpId: string
  challenge: string
  /** `webauthn.create` or `webauthn.get`. */
  type: string
  crossOrigin: boolean
  /** The authenticator saw to it who uses it. */
  userVerified: boolean
  counter: number
  userHandle: string | null
  voucher: Voucher
}

/** Flags of authenticator data (WebAuthn 3, 6.1). */
const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

/**
 * A browser with an authenticator in software: ES256, a counter, vouched for by nobody. Follows WebAuthn 3, 5.8.1 (client data),
 * 6.1 (authenticator data) and 6.5.1 (attested credential data).
 */
export class Authenticator {
  readonly credentialId = randomBytes(32).toString('base64url')
  counter = 0
  readonly #origin: string
  readonly #publicKey: KeyObject
  readonly #privateKey: KeyObject
  #userHandle: string | null = null

  constructor(origin: string) {
    this.#origin = origin
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#publicKey = publicKey
    this.#privateKey = privateKey
  }

  /** Makes a passkey, as `navigator.credentials.create` answers. */
  create(options: PublicKeyCredentialCreationOptionsJSON, twisted: Partial<Twisted> = {}) {
    this.#userHandle = options.user.id
    const { challenge, rp } = options
    const id = Buffer.from(this.credentialId, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.#coseKey()])
    const given = { type: 'webauthn.create', challenge, rpId: rp.id!, ...twisted }
    const authData = this.#authenticatorData(given, ATTESTED, attested)
    const clientData = this.#clientData(given)
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()])
    const statement = attest(twisted.voucher ?? 'none', signed, this.#privateKey)
    const attestationObject = cbor({ ...statement, authData })
    return this.#credential({
      clientDataJSON: clientData.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Uses the passkey, as `navigator.credentials.get` answers. */
  get(options: PublicKeyCredentialRequestOptionsJSON, twisted: Partial<Twisted> = {}) {
    const { challenge, rpId } = options
    const given = { type: 'webauthn.get', challenge, rpId: rpId!, ...twisted }
    const clientData = this.#clientData(given)
    const authData = this.#authenticatorData({ counter: ++this.counter, ...given })
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()])
    const { userHandle = this.#userHandle } = twisted
    return this.#credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
      userHandle,
    })
  }

  #credential<Response>(response: Response) {
    const { credentialId: id } = this
    return { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} }
  }

  #clientData({ type, challenge, origin = this.#origin, crossOrigin = false }: Partial<Twisted>): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }))
  }

  #authenticatorData(
    { rpId = '', userVerified = true, counter = this.counter }: Partial<Twisted>,
    flags = 0,
    attested = Buffer.alloc(0),
  ): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flag = Buffer.from([flags | PRESENT | (userVerified ? VERIFIED : 0)])
    return Buffer.concat([createHash('sha256').update(rpId).digest(), flag, count, attested])
  }

  /** COSE (RFC 9053, 7.1.1): an elliptic key of two coordinates, ES256, P-256, x, y. */
  #coseKey(): Buffer {
    const { x, y } = this.#publicKey.export({ format: 'jwk' })
    const bytes = (text: string | undefined) => Buffer.from(text!, 'base64url')
    const pairs: [number, number | Buffer][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]
    return Buffer.concat([
      head(5, pairs.length),
      ...pairs.flatMap(([key, value]) => [cbor(key), cbor(value)]),
    ])
  }
}

type Cbor = number | string | Buffer | Cbor[] | { [key: string]: Cbor }

/** As much of CBOR (RFC 8949) as is needed here. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  const pairs = Object.entries(value)
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

/** Major type and length, up to 65,535. */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
}
