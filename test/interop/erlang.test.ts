import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificates, noCertificates, type Certificates } from './certificates.ts'
import { accountingClient, erlangClient, erlangServer } from './rig/erlang.mjs'
import { jsonPing, namesOf, valuesOf } from './ping.ts'
import { missing } from './skipped.ts'
import { startServe } from './serve.ts'

describe.skipIf(missing.erlang !== '').concurrent('Erlang/OTP diameter', { timeout: 90_000 }, () => {
  test('is pinged, with every cause', async () => {
    const server = await erlangServer()
    for (const cause of ['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU']) {
      const { status, report } = await jsonPing(server.port, '--cause', cause, '--count', '3')
      expect(status).toBe(0)
      expect(report).toMatchObject({
        capabilities: { resultCode: 2001, originHost: 'erl.example.test' },
        watchdogs: [{ resultCode: 2001 }, { resultCode: 2001 }, { resultCode: 2001 }],
        disconnect: { resultCode: 2001, cause },
      })
    }
    await server.stop()
  })

  test('has no application in common with a peer of another one: 5010', async () => {
    const server = await erlangServer({ apps: 'common' })
    const { status, report } = await jsonPing(server.port, '--auth-application', '16777999')
    expect(status).toBe(1)
    expect(report.capabilities).toMatchObject({ resultCode: 5010, error: { _tag: 'Refused', resultCode: 5010 } })
    await server.stop()
  })

  test('hears of it where this side has none in common: 5010', async () => {
    const serve = await startServe('--json', '--auth-application', '16777999')
    const client = erlangClient(serve.port, 100, { apps: 'common' })
    await client.line(/^closed.*5010/u)
    expect(await client.ended).toBe(1)
    await serve.stop()
    expect(valuesOf(serve.lines(), 'Result-Code')).toEqual([5010])
  })

  test.each([
    [{ by: 'transport' }, 'DO_NOT_WANT_TO_TALK_TO_YOU'],
    [{ by: 'service' }, 'REBOOTING'],
    [{ cause: 'busy' }, 'BUSY'],
  ])('connects, and disconnects with %j', async (keys, cause) => {
    const serve = await startServe('--json')
    const client = erlangClient(serve.port, 100, keys)
    await client.line(/^up serve\.example\.test/u)
    expect(await client.ended).toBe(0)
    expect(await serve.stop()).toBe(0)
    expect(namesOf(serve.lines())).toEqual([
      'Capabilities-Exchange-Request',
      'Capabilities-Exchange-Answer',
      'Disconnect-Peer-Request',
      'Disconnect-Peer-Answer',
    ])
    expect(valuesOf(serve.lines(), 'Disconnect-Cause')).toEqual([cause])
    expect(valuesOf(serve.lines(), 'Result-Code')).toEqual([2001, 2001])
  })

  test('is left with a disconnect request when serve ends', async () => {
    const serve = await startServe('--json', '--cause', 'BUSY')
    const client = erlangClient(serve.port, 30_000)
    await client.line(/^up/u)
    expect(await serve.stop()).toBe(0)
    await client.line(/^watchdog okay down/u)
    await client.stop()
    expect(namesOf(serve.lines()).slice(2)).toEqual(['Disconnect-Peer-Request', 'Disconnect-Peer-Answer'])
  })

  test('watches serve', async () => {
    const serve = await startServe('--json')
    const client = erlangClient(serve.port, 30_000, { watchdog: 6000 })
    await serve.line(/"Device-Watchdog-Answer"/u)
    expect(client.lines()).not.toContain('down')
    await client.stop()
    await serve.stop()
  })

  test('has its requests answered', async () => {
    const serve = await startServe('--json', '--acct-application', '3')
    const client = accountingClient(serve.port, { requests: 500, window: 32 })
    await client.line(/^answered 500 of 500/u)
    expect(await client.ended).toBe(0)
    expect(await serve.stop()).toBe(0)
    const names = namesOf(serve.lines())
    expect(names.filter((name) => name === 'Accounting-Answer')).toHaveLength(500)
    expect(names.at(-1)).toBe('Disconnect-Peer-Answer')
  })

  test('hears which error its requests are answered with', async () => {
    const serve = await startServe('--acct-application', '3', '--answer', 'ACR=TOO_BUSY')
    const client = accountingClient(serve.port, { requests: 1 })
    await client.line(/^answer 3004/u)
    await client.line(/^answered 0 of 1/u)
    await client.ended
    await serve.stop()
  })

  describe.skipIf(noCertificates !== '')('over TLS', () => {
    let files: Certificates
    beforeAll(() => {
      files = makeCertificates('erl.example.test', 'client.example.test')
    })
    afterAll(() => files.remove())

    test('is pinged', async () => {
      const server = await erlangServer({ tls: files.folder })
      const { cert, key } = files.client
      const { status, report } = await jsonPing(server.port, '--tls', '--ca', files.ca, '--cert', cert, '--key', key)
      expect(status).toBe(0)
      expect(report).toMatchObject({ capabilities: { resultCode: 2001, originHost: 'erl.example.test' } })
      await server.stop()
    })

    test('connects and disconnects', async () => {
      const { cert, key } = files.server
      const serve = await startServe('--tls', '--ca', files.ca, '--cert', cert, '--key', key)
      const client = erlangClient(serve.port, 100, { tls: files.folder })
      await client.line(/^up serve/u)
      expect(await client.ended).toBe(0)
      expect(await serve.stop()).toBe(0)
    })
  })
})
