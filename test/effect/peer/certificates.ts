/** Certificates for tests, made afresh by openssl: none is kept, so that none expires. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate and its key in PEM, and the authority that signed it. */
interface Certificate {
  readonly ca: string
  readonly cert: string
  readonly key: string
}

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'] as const

/** An authority and a certificate of each name; `undefined` where openssl is missing. */
export const certificatesOf = (...names: ReadonlyArray<string>): ReadonlyArray<Certificate> | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'diameter-codec-tls-'))
  const file = (name: string): string => join(folder, name)
  const openssl = (...args: ReadonlyArray<string>): boolean => spawnSync('openssl', args).status === 0
  try {
    const subject = ['-subj', '/CN=Test authority']
    if (!openssl('req', '-x509', ...curve, ...subject, '-keyout', file('ca.key'), '-out', file('ca.pem'))) {
      return undefined
    }
    return names.map((name) => {
      const [key, request, cert, extensions] = ['key', 'csr', 'pem', 'ext'].map((kind) => file(`${name}.${kind}`)) as [
        string,
        string,
        string,
        string,
      ]
      writeFileSync(extensions, `subjectAltName=DNS:${name}\n`)
      const authority = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial']
      const made =
        openssl('req', ...curve, '-subj', `/CN=${name}`, '-keyout', key, '-out', request) &&
        openssl('x509', '-req', '-in', request, ...authority, '-days', '2', '-extfile', extensions, '-out', cert)
      if (!made) throw new Error(`openssl made no certificate of ${name}`)
      const read = (path: string): string => readFileSync(path, 'utf8')
      return { ca: read(file('ca.pem')), cert: read(cert), key: read(key) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
