import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect as connectTls } from 'node:tls'
import {
  AccountingRequest,
  Avp,
  DeviceWatchdogRequest,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  Message,
  ReAuthRequest,
  type WireMessage,
} from 'diameter-codec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificates, noCertificates, type Certificates } from '../interop/certificates.ts'
import { startServe } from '../interop/serve.ts'
import { serve as subcommand } from '../../src/cli/peer/serve.ts'
import { called } from './call.ts'
import { openClient, rawNode, type AnyMessage, type RawClient } from './raw-peer.ts'
import { diameter, linesOf, main } from './run.ts'

const header = { hopByHopId: 0x11, endToEndId: 0x22 }

const reAuth = ReAuthRequest.make({
  header: { ...header, applicationId: 4, proxiable: true },
  sessionId: 'raw.example.test;1;1',
  ...rawNode,
  destinationRealm: 'example.test',
  destinationHost: 'serve.example.test',
  authApplicationId: 4,
  reAuthRequestType: 'AUTHORIZE_ONLY',
  proxyInfo: [
    { proxyHost: 'p1.example.test', proxyState: Uint8Array.of(1) },
    { proxyHost: 'p2.example.test', proxyState: Uint8Array.of(2) },
  ],
})

const accounting = AccountingRequest.make({
  header: { ...header, applicationId: 3 },
  sessionId: 'raw.example.test;1;2',
  ...rawNode,
  destinationRealm: 'example.test',
  accountingRecordType: 'EVENT_RECORD',
  accountingRecordNumber: 17,
})

/** What is sent and what comes back. */
const asked = async (client: RawClient, octets: Parameters<RawClient['send']>[0]): Promise<AnyMessage> => {
  client.send(octets)
  return client.next()
}

const unknownCommand: WireMessage = Message.make({
  header: { ...header, request: true, proxiable: true, commandCode: 9001, applicationId: 16_777_999 },
  avps: [
    ...[['263', 's;1'] as const].map(([code, text]) =>
      Avp.make({ code: Number(code), mandatory: true, data: new TextEncoder().encode(text) }),
    ),
    Avp.make({ code: 258, mandatory: true, data: Uint8Array.of(1, 0, 0, 207) }),
    Avp.make({ code: 5000, data: Uint8Array.of(1) }),
  ],
})

describe.concurrent('diameter serve', { timeout: 60_000 }, () => {
  test('answers requests with success, and what the answer must have', async () => {
    const serve = await startServe()
    const client = await openClient(serve.port)
    expect(await asked(client, ReAuthRequest.encode(reAuth))).toMatchObject({
      _tag: 'ReAuthAnswer',
      header: { ...header, proxiable: true, error: false, applicationId: 4 },
      sessionId: 'raw.example.test;1;1',
      resultCode: 2001,
      originHost: 'serve.example.test',
      originRealm: 'example.test',
      proxyInfo: [{ proxyHost: 'p1.example.test' }, { proxyHost: 'p2.example.test' }],
      avps: [],
    })
    expect(await asked(client, AccountingRequest.encode(accounting))).toMatchObject({
      _tag: 'AccountingAnswer',
      resultCode: 2001,
      accountingRecordType: 'EVENT_RECORD',
      accountingRecordNumber: 17,
    })
    const answer = await asked(client, Message.encode(unknownCommand))
    expect(answer).toMatchObject({ _tag: 'Message', header: { commandCode: 9001, request: false, error: false } })
    expect('avps' in answer ? answer.avps.map(({ code }) => code) : []).toEqual([263, 268, 264, 296, 258])
    client.close()
    expect(await serve.stop()).toBe(0)
  })

  test('answers by rule', async () => {
    const serve = await startServe('--answer', 'ReAuth=3004', '--answer', '9001=UNABLE_TO_COMPLY', '--answer', '2002')
    const client = await openClient(serve.port)
    expect(await asked(client, ReAuthRequest.encode(reAuth))).toMatchObject({
      _tag: 'AnswerMessage',
      header: { ...header, error: true },
      resultCode: 3004,
      sessionId: 'raw.example.test;1;1',
      proxyInfo: [{ proxyHost: 'p1.example.test' }, { proxyHost: 'p2.example.test' }],
    })
    expect(await asked(client, AccountingRequest.encode(accounting))).toMatchObject({
      _tag: 'AccountingAnswer',
      resultCode: 2002,
    })
    expect(await asked(client, Message.encode(unknownCommand))).toMatchObject({ header: { error: false } })
    client.close()
    expect(await serve.stop()).toBe(0)
  })

  test('answers with an error of the application as the command wants it', async () => {
    const serve = await startServe('--answer', 'ACR=OUT_OF_SPACE')
    const client = await openClient(serve.port)
    expect(await asked(client, AccountingRequest.encode(accounting))).toMatchObject({
      _tag: 'AccountingAnswer',
      header: { error: false },
      resultCode: 4002,
      accountingRecordType: 'EVENT_RECORD',
      accountingRecordNumber: 17,
      errorMessage: 'answered by a rule',
    })
    client.close()
    expect(await serve.stop()).toBe(0)
  })

  test('answers watchdog and disconnect requests, the wrong ones with their error', async () => {
    const serve = await startServe()
    const client = await openClient(serve.port)
    const watchdog = DeviceWatchdogRequest.make({ header, ...rawNode })
    expect(await asked(client, DeviceWatchdogRequest.encode(watchdog))).toMatchObject({
      _tag: 'DeviceWatchdogAnswer',
      resultCode: 2001,
    })
    const good = DisconnectPeerRequest.make({ header, ...rawNode, disconnectCause: 'BUSY' })
    const octets = DisconnectPeerRequest.encode(good)
    const wire = octets._tag === 'Right' ? Message.decode(octets.right) : octets
    if (wire._tag === 'Left') throw new Error('no request')
    const { avps } = wire.right
    const withAvps = (changed: WireMessage['avps']) => Message.encode({ ...wire.right, avps: changed })
    expect(await asked(client, withAvps(avps.slice(0, 2)))).toMatchObject({
      _tag: 'DisconnectPeerAnswer',
      resultCode: 5005,
      failedAvp: { avps: [{ code: 273 }] },
    })
    const cause = Avp.make({ code: 273, mandatory: true, data: Uint8Array.of(0, 0, 0, 9) })
    expect(await asked(client, withAvps([...avps.slice(0, 2), cause]))).toMatchObject({
      _tag: 'DisconnectPeerAnswer',
      resultCode: 5004,
      failedAvp: { avps: [{ code: 273 }] },
    })
    expect(await asked(client, octets)).toMatchObject({ _tag: 'DisconnectPeerAnswer', resultCode: 2001 })
    client.close()
    expect(await serve.stop()).toBe(0)
  })

  test('leaves with a disconnect request to every peer, and waits for the answers', async () => {
    const serve = await startServe('--cause', 'DO_NOT_WANT_TO_TALK_TO_YOU')
    const clients = await Promise.all(['a.example.test', 'b.example.test'].map((name) => openClient(serve.port, name)))
    const status = serve.stop()
    for (const client of clients) {
      const request = await client.next()
      expect(request).toMatchObject({
        _tag: 'DisconnectPeerRequest',
        originHost: 'serve.example.test',
        disconnectCause: 'DO_NOT_WANT_TO_TALK_TO_YOU',
      })
      if (request._tag !== 'DisconnectPeerRequest') continue
      client.send(DisconnectPeerAnswer.encode(DisconnectPeerAnswer.answerTo(request)({ ...rawNode, resultCode: 2001 })))
    }
    await Promise.all(clients.map(({ closed }) => closed))
    expect(await status).toBe(0)
  })

  test('does not wait for ever for the answer', async () => {
    const serve = await startServe()
    const client = await openClient(serve.port)
    const status = serve.stop()
    expect((await client.next())._tag).toBe('DisconnectPeerRequest')
    expect(await status).toBe(0)
  })

  test('ends though nobody takes its output and its peer answers nothing, and warns of nothing', async () => {
    // One that is still there after 9 seconds is killed, and has no status.
    const child = spawn(
      process.execPath,
      [main, 'serve', '--port', '0', '--origin-host', 'serve.example.test', '--origin-realm', 'example.test', '--json'],
      { stdio: 'pipe' },
    )
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const status = new Promise((resolve) => void child.on('exit', (code) => resolve(code)))
    const first = await new Promise<string>(
      (resolve) => void child.stdout.once('data', (data) => resolve(String(data))),
    )
    child.stdout.pause()
    const client = await openClient(Number(/listening (\d+)/u.exec(first)?.[1]))
    for (let index = 0; index < 3000; index++) client.send(ReAuthRequest.encode(reAuth))
    for (let index = 0; index < 20; index++) await client.next()
    const killed = setTimeout(() => child.kill('SIGKILL'), 9_000)
    child.kill('SIGTERM')
    expect({ status: await status, stderr }).toEqual({ status: 0, stderr: '' })
    clearTimeout(killed)
  })

  test('ends with SIGINT too', async () => {
    const child = spawn(
      process.execPath,
      [main, 'serve', '--port', '0', '--origin-host', 'serve.example.test', '--origin-realm', 'example.test'],
      { stdio: ['ignore', 'pipe', 'inherit'], timeout: 20_000 },
    )
    const status = new Promise((resolve) => void child.on('close', (code) => resolve(code)))
    await new Promise((resolve) => void child.stdout.once('data', resolve))
    child.kill('SIGINT')
    expect(await status).toBe(0)
  })

  test('shows each message as a tree', async () => {
    const serve = await startServe()
    const client = await openClient(serve.port)
    await asked(client, ReAuthRequest.encode(reAuth))
    client.close()
    await serve.stop()
    const lines = serve.lines()
    expect(lines[0]).toBe(`listening ${serve.port}`)
    const heads = lines
      .map((line) => line.replace(/^\S+Z {2}/u, ''))
      .filter((line) => / → |^[A-Z].*-(?:Request|Answer) /u.test(line))
    expect(heads.map((line) => line.replace(/ {2}(?:app|connection).*$/u, ''))).toEqual([
      'raw.example.test → serve.example.test  TCP',
      'Capabilities-Exchange-Request (257)  REQ',
      'serve.example.test → raw.example.test  TCP',
      'Capabilities-Exchange-Answer (257)  ANS',
      'raw.example.test → serve.example.test  TCP',
      'Re-Auth-Request (258)  REQ PXY',
      'serve.example.test → raw.example.test  TCP',
      'Re-Auth-Answer (258)  ANS PXY',
    ])
    expect(lines.filter((line) => line.includes('Proxy-Host'))).toHaveLength(4)
  })

  test('shows each message as a line of JSON', async () => {
    const serve = await startServe('--json')
    const client = await openClient(serve.port)
    await asked(client, ReAuthRequest.encode(reAuth))
    client.close()
    await serve.stop()
    const [first, ...lines] = serve.lines()
    expect(first).toBe(`listening ${serve.port}`)
    const messages = lines.map(
      (line) => JSON.parse(line) as { readonly name: string; readonly avps: ReadonlyArray<object> },
    )
    expect(messages.map(({ name }) => name)).toEqual([
      'Capabilities-Exchange-Request',
      'Capabilities-Exchange-Answer',
      'Re-Auth-Request',
      'Re-Auth-Answer',
    ])
    // As decode prints them: encode gives the octets back.
    const encoded = await diameter(['encode'], `${lines[2]}\n`)
    const octets = ReAuthRequest.encode(reAuth)
    expect(encoded.stdout.trim()).toBe(octets._tag === 'Right' ? Buffer.from(octets.right).toString('hex') : '')
  })

  test('says so where the port is taken', async () => {
    const serve = await startServe()
    const args = ['--origin-host', 'b.example.test', '--origin-realm', 'example.test', '--host', '127.0.0.1']
    expect(await diameter(['serve', '--port', `${serve.port}`, ...args])).toEqual({
      status: 1,
      stdout: '',
      stderr: `diameter: serve: port ${serve.port}: address already in use\n`,
    })
    await serve.stop()
  })
})

describe.skipIf(noCertificates !== '')('diameter over TLS', { timeout: 60_000 }, () => {
  let files: Certificates
  beforeAll(() => {
    files = makeCertificates('serve.example.test', 'ping.example.test')
  })
  afterAll(() => files.remove())

  const ping = (port: number, ...args: ReadonlyArray<string>) =>
    diameter([
      'ping',
      `127.0.0.1:${port}`,
      '--origin-host',
      'ping.example.test',
      '--origin-realm',
      'example.test',
      '--json',
      ...args,
    ])
  const client = () => ['--tls', '--ca', files.ca, '--cert', files.client.cert, '--key', files.client.key]
  const server = () => ['--tls', '--ca', files.ca, '--cert', files.server.cert, '--key', files.server.key]

  test('ping and serve speak it, each with a certificate', async () => {
    const serve = await startServe(...server())
    const run = await ping(serve.port, ...client())
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(run.stdout)).toMatchObject({
      capabilities: { resultCode: 2001 },
      disconnect: { resultCode: 2001 },
    })
    expect(await serve.stop()).toBe(0)
    expect(serve.lines()[1]).toContain('ping.example.test → serve.example.test  TLS')
  })

  test('a peer without a certificate is refused, and the next one is not', async () => {
    const serve = await startServe(...server())
    expect((await ping(serve.port, '--tls', '--ca', files.ca)).status).toBe(1)
    expect((await ping(serve.port)).status).toBe(1)
    expect((await ping(serve.port, ...client())).status).toBe(0)
    expect(await serve.stop()).toBe(0)
  })

  test('a server of an authority that is not trusted is refused', async () => {
    const others = makeCertificates('serve.example.test', 'ping.example.test')
    const serve = await startServe(...server())
    const run = await ping(serve.port, ...client().with(2, others.ca))
    expect(run.status).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({ capabilities: { error: { _tag: 'ConnectFailed' } } })
    await serve.stop()
    others.remove()
  })

  test('serve asks for a certificate', async () => {
    const serve = await startServe('--tls', '--cert', files.server.cert, '--key', files.server.key)
    const socket = connectTls({
      host: '127.0.0.1',
      port: serve.port,
      ca: readFileSync(files.ca),
      checkServerIdentity: () => undefined,
    })
    await new Promise((resolve) => void socket.once('secureConnect', resolve))
    socket.destroy()
    expect((await ping(serve.port, '--tls', '--ca', files.ca)).status).toBe(0)
    await serve.stop()
  })
})

describe('diameter serve refuses', () => {
  const node = ['--origin-host', 'serve.example.test', '--origin-realm', 'example.test']
  test.each([
    [['3868'], "it takes options only, not '3868'"],
    [['--port', 'x'], "--port: a port is a number from 0 to 65535, not 'x'"],
    [['--tls'], '--tls wants --cert and --key'],
    [['--answer', 'ReAuth=TIRED'], "there is no Result-Code 'TIRED'"],
    [['--answer', 'ReAuht=3004'], "there is no command 'ReAuht': did you mean Re-Auth?"],
    [['--answer', 'DPR=3004'], "the answers to CER, DWR and DPR follow from the connection: no rule for 'DPR'"],
    [['--answer', '99'], "a Result-Code is a number from 1000 to 9999, not '99'"],
    [['--answer', 'a=b=c'], "--answer is COMMAND=CODE or CODE, not 'a=b=c'"],
    [['--answer', '99999999=2001'], "a command code has 24 bits: '99999999'"],
  ])('%j', async (args, sentence) => {
    const { status, stderr } = await called(subcommand, [...node, ...args])
    expect(status).toBe(2)
    expect(stderr).toContain(`diameter: serve: ${sentence}`)
    expect(linesOf(stderr)).toHaveLength(1)
  })
})
