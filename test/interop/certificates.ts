import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why no certificates can be made; empty where they can. */
export const noCertificates =
  spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0 ? '' : 'openssl is not installed'

if (noCertificates !== '') process.stderr.write(`The tests with TLS are skipped: ${noCertificates}.\n`)

/** PEM files: an authority, and a server's and a client's certificate of it. */
export interface Certificates {
  readonly folder: string
  readonly ca: string
  readonly server: { readonly cert: string; readonly key: string }
  readonly client: { readonly cert: string; readonly key: string }
  readonly remove: () => void
}

const openssl = (folder: string, ...args: ReadonlyArray<string>): void => {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`)
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** The files have the names that the Erlang rig wants. */
export const makeCertificates = (server: string, client: string): Certificates => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  const file = (name: string): string => join(folder, name)
  openssl(folder, 'req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=tests', '-keyout', 'ca.key', '-out', 'ca.pem')
  const sign = (name: string, key: string, cert: string): void => {
    writeFileSync(file('names.cnf'), `subjectAltName=DNS:${name}\nextendedKeyUsage=serverAuth,clientAuth\n`)
    openssl(folder, 'req', '-new', ...newKey, '-subj', `/CN=${name}`, '-keyout', key, '-out', 'request.pem')
    const authority = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names.cnf']
    openssl(folder, 'x509', '-req', '-in', 'request.pem', ...authority, '-out', cert)
  }
  sign(server, 'key.pem', 'cert.pem')
  sign(client, 'client.key', 'client.pem')
  return {
    folder,
    ca: file('ca.pem'),
    server: { cert: file('cert.pem'), key: file('key.pem') },
    client: { cert: file('client.pem'), key: file('client.key') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
