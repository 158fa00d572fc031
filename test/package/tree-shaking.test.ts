// A program pays for what it uses: bundled for a browser, one command brings no other, and few kilobytes.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DisconnectPeerRequest, rfc6733 } from 'diameter-codec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'
import { installed, repository, type Project } from './installed.ts'

let project: Project

beforeAll(async () => {
  project = await installed()
  cpSync(join(repository, 'docs/applications/credit-control.ts'), join(project.folder, 'credit-control.ts'))
}, 240_000)

afterAll(() => project.remove())

/** A program as rolldown bundles it, and its size gzipped. */
const bundled = async (name: string, program: string) => {
  project.write(`${name}.mjs`, program)
  const options = ['--format', 'esm', '--platform', 'browser', '--minify', '--file', `bundles/${name}.js`]
  expect(await project.run('rolldown', `${name}.mjs`, ...options)).toMatchObject({ ok: true })
  const code = project.read(`bundles/${name}.js`)
  return { code, size: gzipSync(code, { level: 9 }).length }
}

/** The names of RFC 6733 that stand in a bundle. */
const namesIn = (code: string): ReadonlyArray<string> =>
  [...rfc6733.commands, ...rfc6733.avps]
    .map(({ name }) => name)
    .filter((name) => code.includes(`${name}\``) || code.includes(`${name}"`) || code.includes(`${name}'`))

const decodes = (name: string, from = 'diameter-codec'): string =>
  `import { ${name} } from '${from}'\nconsole.log(${name}.decode(Uint8Array.from(globalThis.octets)))\n`

describe('a bundle', () => {
  test('that decodes DPR has the names that are in a DPR, and is under 13 kB gzipped', async () => {
    const { code, size } = await bundled('request', decodes('DisconnectPeerRequest'))
    expect(namesIn(code).toSorted()).toEqual([
      'Disconnect-Cause',
      'Disconnect-Peer-Request',
      'Origin-Host',
      'Origin-Realm',
    ])
    expect(size).toBeLessThan(13_000)
  })

  test('that decodes DPR and DPA has theirs, and is little more', async () => {
    const { code, size } = await bundled('exchange', decodes('DisconnectPeer'))
    expect(namesIn(code)).toHaveLength(8)
    expect(size).toBeLessThan(13_800)
  })

  test('of the whole dictionary has all names', async () => {
    const { code } = await bundled('dictionary', decodes('rfc6733'))
    expect(namesIn(code)).toHaveLength(rfc6733.commands.length + rfc6733.avps.length)
  })

  test("of one's own tables has those that are used", async () => {
    const { code, size } = await bundled('own', decodes('CurrencyCode', './credit-control.ts'))
    expect(code).toContain('Currency-Code')
    expect(code).not.toContain('Cost-Information')
    expect(code).not.toContain('Credit-Control')
    expect(namesIn(code)).toEqual([])
    expect(size).toBeLessThan(9_000)
  })

  test('does what the program does', async () => {
    const program = decodes('DisconnectPeerRequest').replace('console.log', 'export default ')
    await bundled('program', program.replace('globalThis.octets', `'${disconnectPeerRequest.join()}'.split(',')`))
    const { default: decoded } = (await import(join(project.folder, 'bundles/program.js'))) as { default: unknown }
    expect(decoded).toEqual(DisconnectPeerRequest.decode(disconnectPeerRequest))
  })
})
