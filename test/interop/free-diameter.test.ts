import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../cli/run.ts'
import { startFreeDiameter } from './rig/free-diameter.mjs'
import { jsonPing, namesOf, ping, valuesOf } from './ping.ts'
import { missing } from './skipped.ts'
import { startServe } from './serve.ts'

// freeDiameter's Twinit is 6 s at least, and what it sends of its own comes 4 to 8 s after the capabilities.

describe.skipIf(missing.freeDiameter !== '').concurrent('freeDiameter', { timeout: 90_000 }, () => {
  test('is pinged, with every cause, over TCP and TLS', async () => {
    const { port, securePort, folder, stop } = await startFreeDiameter()
    const file = (name: string): string => join(folder, name)
    const tls = ['--tls', '--ca', file('ca.pem'), '--cert', file('client.pem'), '--key', file('client.key')]
    for (const [where, ...args] of [
      [port, '--count', '3'],
      [port, '--cause', 'BUSY'],
      [port, '--cause', 'DO_NOT_WANT_TO_TALK_TO_YOU'],
      [securePort, ...tls],
    ] as const) {
      const { status, report } = await jsonPing(where, ...args)
      expect(status).toBe(0)
      expect(report).toMatchObject({
        capabilities: { resultCode: 2001, originHost: 'fd.example.test' },
        disconnect: { resultCode: 2001 },
      })
      expect(report.watchdogs.every(({ resultCode }) => resultCode === 2001)).toBe(true)
    }
    // For people: what it says of itself.
    const { stdout } = await ping(port)
    expect(linesOf(stdout).map((line) => line.replaceAll(/ +/gu, ' '))).toEqual(
      expect.arrayContaining([
        `127.0.0.1:${port} is fd.example.test`,
        ' realm example.test',
        ' product freeDiameter (vendor 0, firmware 10201)',
        ' applications auth relay',
      ]),
    )
    await stop()
  })

  test('wants a certificate, and is still there when there is none', async () => {
    const { securePort, folder, stop } = await startFreeDiameter()
    const authority = ['--tls', '--ca', join(folder, 'ca.pem')]
    const certificate = ['--cert', join(folder, 'client.pem'), '--key', join(folder, 'client.key')]
    const refused = await jsonPing(securePort, ...authority)
    expect(refused.status).toBe(1)
    expect(refused.report.capabilities.error).toBeDefined()
    const { status } = await jsonPing(securePort, ...authority, ...certificate)
    expect(status).toBe(0)
    await stop()
  })

  test('does not know a peer of another realm: 3010', async () => {
    const { port, stop } = await startFreeDiameter()
    const { status, report } = await jsonPing(port, '--origin-host', 'stranger.other.test')
    expect(status).toBe(1)
    expect(report.capabilities).toMatchObject({
      resultCode: 3010,
      originHost: 'fd.example.test',
      error: { _tag: 'Refused', resultCode: 3010 },
    })
    await stop()
  })

  test('has no application in common with a peer of another one: 5010', async () => {
    const { port, stop } = await startFreeDiameter({ noRelay: true })
    const { status, report } = await jsonPing(port, '--auth-application', '16777999')
    expect(status).toBe(1)
    expect(report.capabilities).toMatchObject({ resultCode: 5010, error: { _tag: 'Refused', resultCode: 5010 } })
    await stop()
  })

  test('connects, watches and disconnects when it stops', async () => {
    const serve = await startServe('--json')
    const daemon = await startFreeDiameter({ connect: [`serve.example.test@127.0.0.1:${serve.port}`], watchdog: 6 })
    await serve.line(/"Device-Watchdog-Answer"/u)
    await daemon.stop()
    await serve.line(/"Disconnect-Peer-Answer"/u)
    expect(await serve.stop()).toBe(0)
    expect(namesOf(serve.lines())).toEqual([
      'Capabilities-Exchange-Request',
      'Capabilities-Exchange-Answer',
      'Device-Watchdog-Request',
      'Device-Watchdog-Answer',
      'Disconnect-Peer-Request',
      'Disconnect-Peer-Answer',
    ])
    expect(valuesOf(serve.lines(), 'Disconnect-Cause')).toEqual(['REBOOTING'])
    expect(valuesOf(serve.lines(), 'Result-Code')).toEqual([2001, 2001, 2001])
  })

  test('is left with a disconnect request when serve ends', async () => {
    const serve = await startServe('--json', '--cause', 'BUSY')
    const daemon = await startFreeDiameter({ connect: [`serve.example.test@127.0.0.1:${serve.port}`] })
    await serve.line(/"Capabilities-Exchange-Answer"/u)
    expect(await serve.stop()).toBe(0)
    expect(namesOf(serve.lines())).toEqual([
      'Capabilities-Exchange-Request',
      'Capabilities-Exchange-Answer',
      'Disconnect-Peer-Request',
      'Disconnect-Peer-Answer',
    ])
    await daemon.stop()
  })
})
