/**
 * Why TLS was not set up, or ended, in words: who refuses whom.
 *
 * @module
 */

/** OpenSSL's and Node's codes, without `ERR_SSL_`. */
const faults: ReadonlyMap<string, string> = new Map([
  ['PEER_DID_NOT_RETURN_A_CERTIFICATE', 'the peer shows no certificate, and this node wants one'],
  ['WRONG_VERSION_NUMBER', 'what came is no TLS'],
  ['HTTP_REQUEST', 'what came is HTTP, not TLS'],
  ['UNSUPPORTED_PROTOCOL', 'the peer speaks no version of TLS that is accepted'],
  ['NO_SHARED_CIPHER', 'there is no cipher that both sides accept'],
  ['TLSV13_ALERT_CERTIFICATE_REQUIRED', 'the peer wants a certificate, and this node shows none'],
  ['SSLV3_ALERT_HANDSHAKE_FAILURE', 'the peer refuses the TLS handshake: it may want a certificate'],
  ['TLSV1_ALERT_UNKNOWN_CA', "the peer refuses this node's certificate: it does not know the authority"],
  ['SSLV3_ALERT_BAD_CERTIFICATE', "the peer refuses this node's certificate"],
  ['SSLV3_ALERT_CERTIFICATE_UNKNOWN', "the peer refuses this node's certificate"],
  ['SSLV3_ALERT_CERTIFICATE_EXPIRED', "the peer refuses this node's certificate: it has expired"],
  ['SSLV3_ALERT_CERTIFICATE_REVOKED', "the peer refuses this node's certificate: it is revoked"],
  ['SSLV3_ALERT_UNSUPPORTED_CERTIFICATE', "the peer refuses this node's certificate: it is of another kind"],
  ['TLSV1_ALERT_ACCESS_DENIED', "the peer refuses this node's certificate: access is denied"],
  ['TLSV1_ALERT_PROTOCOL_VERSION', 'the peer speaks no version of TLS that this node speaks'],
  ['TLSV1_UNRECOGNIZED_NAME', 'the peer has no certificate for the name that was asked for'],
])

const untrusted: ReadonlyMap<string, string> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is signed by itself'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its authority is not known here'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'its authority is not known here'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its authority is not known here'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its authority is not known here'],
  ['CERT_HAS_EXPIRED', 'it has expired'],
  ['CERT_NOT_YET_VALID', 'it is not valid yet'],
  ['CERT_REVOKED', 'it is revoked'],
])

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** What an error of TLS means; `undefined` for another one. `authorizationError` is what Node found of a certificate. */
export const tlsFault = (error: unknown, authorizationError?: unknown): string | undefined => {
  if (typeof authorizationError === 'string' && authorizationError !== '') {
    return `the peer's certificate is refused: ${untrusted.get(authorizationError) ?? authorizationError}`
  }
  const code = codeOf(error)
  if (untrusted.has(code)) return `the peer's certificate is refused: ${untrusted.get(code)}`
  if (code === 'ERR_TLS_HANDSHAKE_TIMEOUT') return 'TLS was not set up in time'
  if (!code.startsWith('ERR_SSL_')) return undefined
  const name = code.slice('ERR_SSL_'.length)
  return faults.get(name) ?? `TLS: ${name.toLowerCase().replaceAll('_', ' ')}`
}
