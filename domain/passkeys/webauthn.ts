/** Loaded when the first passkey is: it takes a third of a second and 35 MB, and many newsrooms have none. */
export function loadWebAuthn() {
  return import('@simplewebauthn/server')
}

/** The same for its parts that take responses apart. */
export function loadWebAuthnParts() {
  return import('@simplewebauthn/server/helpers')
}

/**
 * Kinds of keys, by their COSE numbers, the one liked best first: Ed25519, ES256, RS256 (WebAuthn 3, 5.4). The library would
 * choose by what this very Node can do, and a passkey outlives that.
 */
export const ALGORITHMS = [-8, -7, -257]
