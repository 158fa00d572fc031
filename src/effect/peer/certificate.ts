/**
 * Certificates of peers: what they name, and whether that is the peer that shows them. "Authorities are what trust goes
 * by" (RFC 6733 section 13.1 wants both sides authenticated); which of their holders a peer is, its names say.
 *
 * @module
 */
import type { X509Certificate } from 'node:crypto'

/** The certificate that a peer has shown; its text is the peer's, and may hold anything. */
export interface Certificate {
  /** The dNSNames of its subjectAltName, as they stand. */
  readonly names: ReadonlyArray<string>
  /** A line for each part: `CN=a.example.net`. */
  readonly subject: string
  readonly issuer: string
  /** SHA-256 of its octets, in hexadecimal with colons. */
  readonly fingerprint: string
  /** As OpenSSL writes it: `Dec  1 03:27:00 2027 GMT`. */
  readonly validUntil: string
  /** Whether an authority that is trusted here has signed it. */
  readonly isTrusted: boolean
  /** DER. */
  readonly octets: Uint8Array
}

/** `DNS:a.example.net, DNS:"b, c"`: names with a comma or a quote stand in quotes, so that none looks like several. */
const dnsNames = (subjectAltName: string | undefined): ReadonlyArray<string> => {
  const names: Array<string> = []
  const entry = /(?:^|, )([A-Za-z0-9 ]+):("(?:[^"\\]|\\.)*"|[^,"]*)/uy
  for (let found = entry.exec(subjectAltName ?? ''); found !== null; found = entry.exec(subjectAltName ?? '')) {
    const [, kind, name = ''] = found
    // What stands in quotes is no name of a host.
    if (kind === 'DNS' && !name.startsWith('"')) names.push(name)
  }
  return names
}

/** The certificate as it is handed on. */
export const certificateOf = (
  { subjectAltName, subject, issuer, fingerprint256, validTo, raw }: X509Certificate,
  isTrusted: boolean,
): Certificate => ({
  names: dnsNames(subjectAltName),
  subject,
  issuer,
  fingerprint: fingerprint256,
  validUntil: validTo,
  isTrusted,
  octets: Uint8Array.from(raw),
})

const same = (one: string, other: string): boolean =>
  one.replace(/\.$/u, '').toLowerCase() === other.replace(/\.$/u, '').toLowerCase()

/** Why a certificate is not one of this name; no name stands for others, a wildcard neither. */
export const certificateFault = (certificate: Certificate | undefined, name: string): string | undefined => {
  if (certificate === undefined) return 'it shows no certificate'
  if (certificate.names.some((each) => same(each, name))) return undefined
  const names = certificate.names.slice(0, 4).join(', ') || certificate.subject.replaceAll('\n', ', ') || 'nobody'
  return `its certificate is for ${names}, not for ${name}`
}
