import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AnswerMessage,
  Avp,
  CapabilitiesExchangeAnswer,
  DeviceWatchdogAnswer,
  DeviceWatchdogRequest,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  Message,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import type { Report } from '../interop/ping.ts'
import { freePort } from '../interop/rig/ports.mjs'
import { ping as subcommand } from '../../src/cli/peer/ping.ts'
import { called } from './call.ts'
import { goodReply, rawNode, rawServer, replyingServer, type RawServer, type Reply } from './raw-peer.ts'
import { linesOf, main, root, runProgram, type Run } from './run.ts'

const node = ['--origin-host', 'ping.example.test', '--origin-realm', 'example.test']

/** Runs ping; it is killed, and has no exit status, where it does not end: that it may take 10 seconds is not timed here. */
const ping = (...args: ReadonlyArray<string>): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'ping', ...args, ...node], { stdio: 'pipe', timeout: 30_000 })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })

const reportOf = ({ stdout }: Run): Report => JSON.parse(stdout) as Report

/** Pings a server, which is then closed. */
const pinged = async (serving: Promise<RawServer>, ...args: ReadonlyArray<string>) => {
  const server = await serving
  try {
    const run = await ping(`127.0.0.1:${server.port}`, '--json', ...args)
    return { run, report: reportOf(run), received: server.received }
  } finally {
    await server.close()
  }
}

/** As a peer should, but for one kind of message. */
const but =
  (tag: string, reply: Reply): Reply =>
  (message, socket) =>
    message._tag === tag ? reply(message, socket) : goodReply(message, socket)

const ms = expect.any(Number) as number

describe('diameter ping', { timeout: 60_000 }, () => {
  test('tries a peer and prints one object', async () => {
    const { run, report, received } = await pinged(replyingServer(goodReply))
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(report).toEqual({
      capabilities: { resultCode: 2001, originHost: 'raw.example.test', ms },
      watchdogs: [{ resultCode: 2001, ms }],
      disconnect: { resultCode: 2001, cause: 'REBOOTING', ms },
    })
    expect(received.map(({ _tag }) => _tag)).toEqual([
      'CapabilitiesExchangeRequest',
      'DeviceWatchdogRequest',
      'DisconnectPeerRequest',
    ])
    expect(received[2]).toMatchObject({ originHost: 'ping.example.test', disconnectCause: 'REBOOTING' })
  })

  test('sends as many watchdog requests as asked for, and the cause', async () => {
    const { run, report, received } = await pinged(replyingServer(goodReply), '--count', '3', '--cause', 'BUSY')
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(report.watchdogs).toHaveLength(3)
    expect(received.filter(({ _tag }) => _tag === 'DeviceWatchdogRequest')).toHaveLength(3)
    expect(new Set(report.watchdogs.map(({ ms }) => ms)).size).toBeGreaterThan(1)
    expect(report.disconnect).toEqual({ resultCode: 2001, cause: 'BUSY', ms })
    expect(received.at(-1)).toMatchObject({ disconnectCause: 'BUSY' })
  })

  test('sends none where none is asked for', async () => {
    const { run, report, received } = await pinged(replyingServer(goodReply), '--count', '0')
    expect(run.status).toBe(0)
    expect(report.watchdogs).toEqual([])
    expect(received).toHaveLength(2)
  })

  test('prints a table for people', async () => {
    const server = await replyingServer(goodReply)
    const { status, stdout } = await ping(`127.0.0.1:${server.port}`, '--count', '2')
    await server.close()
    expect({ status, stdout }).toMatchObject({ status: 0 })
    expect(
      stdout
        .replaceAll(/\d+\.\d{3}/gu, 'N')
        .replaceAll(/ +/gu, ' ')
        .replaceAll(`:${server.port}`, ':PORT'),
    ).toBe(`127.0.0.1:PORT is raw.example.test
 realm example.test
 product raw (vendor 0)
 addresses 127.0.0.1
 applications auth relay

step result ms
connection TCP N
capabilities DIAMETER_SUCCESS (2001) N
watchdog 1 DIAMETER_SUCCESS (2001) N
watchdog 2 DIAMETER_SUCCESS (2001) N
disconnect DIAMETER_SUCCESS (2001) N REBOOTING
`)
  })

  test('answers a watchdog request of the peer', async () => {
    const asks: Reply = (message, socket) => {
      const answer = goodReply(message, socket)
      if (message._tag !== 'CapabilitiesExchangeRequest' || answer === undefined) return answer
      socket.write(rightOf(answer))
      return DeviceWatchdogRequest.encode(
        DeviceWatchdogRequest.make({ header: { hopByHopId: 7, endToEndId: 8 }, ...rawNode }),
      )
    }
    const { run, received } = await pinged(replyingServer(asks))
    expect(run.status).toBe(0)
    expect(received.find(({ _tag }) => _tag === 'DeviceWatchdogAnswer')).toMatchObject({
      header: { hopByHopId: 7, endToEndId: 8 },
      resultCode: 2001,
    })
  })

  test('takes an IPv6 address in brackets', async () => {
    const port = await freePort()
    const run = await ping(`[::1]:${port}`, '--json')
    expect(run.status).toBe(1)
    expect(reportOf(run).capabilities.error).toMatchObject({ _tag: 'ConnectFailed' })
  })
})

describe('diameter ping says which step failed', { timeout: 60_000 }, () => {
  test('where nothing listens', async () => {
    const port = await freePort()
    const run = await ping(`127.0.0.1:${port}`, '--json')
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(reportOf(run)).toEqual({
      capabilities: { error: { _tag: 'ConnectFailed', message: 'connection refused' } },
      watchdogs: [],
      disconnect: { cause: 'REBOOTING', error: { _tag: 'NotConnected', message: 'there was no connection' } },
    })
  })

  test('where the name is not known', async () => {
    const run = await ping('no-such-host.invalid:3868', '--json')
    expect(run.status).toBe(1)
    expect(reportOf(run).capabilities.error?._tag).toMatch(/^(?:ConnectFailed|TimedOut)$/u)
  })

  test.each([
    ['closes at once', (socket) => void socket.end(), 'PeerClosed'],
    // Whether the reset comes while it connects or after that is chance.
    ['resets the connection', (socket) => void socket.resetAndDestroy(), /PeerClosed|ConnectFailed/u],
    ['resets it after the request', (socket) => void socket.once('data', () => socket.resetAndDestroy()), 'PeerClosed'],
    [
      'is a web server',
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      'Invalid',
    ],
    ['sends garbage', (socket) => void socket.end(Buffer.alloc(4096, 0x5a)), 'Invalid'],
    ['sends zeros', (socket) => void socket.write(Buffer.alloc(4096)), 'Invalid'],
  ] satisfies ReadonlyArray<[string, Parameters<typeof rawServer>[0], string | RegExp]>)(
    'where the peer %s',
    async (_, accept, tag) => {
      const { run, report } = await pinged(rawServer(accept))
      expect(run).toMatchObject({ status: 1, stderr: '' })
      expect(report.capabilities.error?._tag).toMatch(tag)
      expect(report.watchdogs).toEqual([])
      expect(report.disconnect.error?._tag).toBe('NotConnected')
    },
  )

  test('where the peer does not know this one', async () => {
    const { run, report } = await pinged(
      replyingServer(
        but('CapabilitiesExchangeRequest', (message) =>
          AnswerMessage.encode(
            AnswerMessage.answerTo(message)({ ...rawNode, resultCode: 3010, errorMessage: 'who are you?' }),
          ),
        ),
      ),
    )
    expect(run.status).toBe(1)
    expect(report.capabilities).toEqual({
      resultCode: 3010,
      originHost: 'raw.example.test',
      ms,
      error: {
        _tag: 'Refused',
        resultCode: 3010,
        message: 'the peer answers DIAMETER_UNKNOWN_PEER (3010): who are you?',
      },
    })
  })

  test('where there is no common application', async () => {
    const { run, report } = await pinged(
      replyingServer(
        but('CapabilitiesExchangeRequest', (message) =>
          CapabilitiesExchangeAnswer.encode(
            CapabilitiesExchangeAnswer.answerTo(message)({
              ...rawNode,
              resultCode: 5010,
              hostIpAddress: [{ _tag: 'IPv4', address: '127.0.0.1' }],
              vendorId: 0,
              productName: 'raw',
            }),
          ),
        ),
      ),
    )
    expect(run.status).toBe(1)
    expect(report.capabilities).toMatchObject({
      resultCode: 5010,
      originHost: 'raw.example.test',
      error: { _tag: 'Refused' },
    })
  })

  const refusingAvp = but('CapabilitiesExchangeRequest', (message) =>
    CapabilitiesExchangeAnswer.encode(
      CapabilitiesExchangeAnswer.answerTo(message)({
        ...rawNode,
        resultCode: 5004,
        errorMessage: 'bad value',
        failedAvp: { avps: [Avp.make({ code: 257, mandatory: true, data: Uint8Array.of(0, 1, 127, 0, 0, 1) })] },
        hostIpAddress: [{ _tag: 'IPv4', address: '127.0.0.1' }],
        vendorId: 0,
        productName: 'raw',
      }),
    ),
  )

  test('where an AVP of ours is refused, and which', async () => {
    const { report } = await pinged(replyingServer(refusingAvp))
    expect(report.capabilities.error).toEqual({
      _tag: 'Refused',
      resultCode: 5004,
      failedAvp: [{ name: 'Host-IP-Address', code: 257, data: '00017f000001' }],
      message: 'the peer answers DIAMETER_INVALID_AVP_VALUE (5004): bad value; Failed-AVP Host-IP-Address 00017f000001',
    })
  })

  test('where the peer offers what was not asked for: it is this node that goes', async () => {
    const { run, report } = await pinged(
      replyingServer(
        but('CapabilitiesExchangeRequest', (message) =>
          CapabilitiesExchangeAnswer.encode(
            CapabilitiesExchangeAnswer.answerTo(message)({
              ...rawNode,
              resultCode: 2001,
              hostIpAddress: [{ _tag: 'IPv4', address: '127.0.0.1' }],
              vendorId: 0,
              productName: 'raw',
              authApplicationId: [4],
            }),
          ),
        ),
      ),
      '--auth-application',
      '16777251',
    )
    expect(run.status).toBe(1)
    expect(report.capabilities).toEqual({
      resultCode: 2001,
      originHost: 'raw.example.test',
      ms,
      error: {
        _tag: 'NotAccepted',
        message: 'the peer offers auth 4, which is not what was asked for: auth 16777251',
      },
    })
  })

  test('where a watchdog answer and a disconnect answer lack what they must have', async () => {
    const bare = (
      message: { readonly header: { readonly hopByHopId: number; readonly endToEndId: number } },
      commandCode: number,
    ) =>
      Message.encode(
        Message.make({
          header: { ...message.header, request: false, commandCode },
          avps: [Avp.make({ code: 268, mandatory: true, data: Uint8Array.of(0, 0, 0x07, 0xd1) })],
        }),
      )
    const { run, report } = await pinged(
      replyingServer((message, socket) =>
        message._tag === 'DeviceWatchdogRequest'
          ? bare(message, 280)
          : message._tag === 'DisconnectPeerRequest'
            ? bare(message, 282)
            : goodReply(message, socket),
      ),
      '--count',
      '2',
    )
    expect(run.status).toBe(1)
    const lacking = { _tag: 'InvalidAnswer', message: expect.stringContaining('Origin-Host') as string }
    expect(report.watchdogs).toEqual([{ error: lacking }, { error: lacking }])
    expect(report.disconnect).toMatchObject({ resultCode: 2001, error: lacking })
  })

  test('where the watchdog answer is an error', async () => {
    const { run, report } = await pinged(
      replyingServer(
        but('DeviceWatchdogRequest', (message) =>
          DeviceWatchdogAnswer.encode(DeviceWatchdogAnswer.answerTo(message)({ ...rawNode, resultCode: 5012 })),
        ),
      ),
    )
    expect(run.status).toBe(1)
    expect(report.watchdogs).toEqual([
      { resultCode: 5012, ms, error: expect.objectContaining({ _tag: 'Refused' }) as object },
    ])
    expect(report.disconnect.resultCode).toBe(2001)
  })

  test('where the connection goes in the middle', async () => {
    const { run, report } = await pinged(
      replyingServer(but('DeviceWatchdogRequest', (_, socket) => void socket.resetAndDestroy())),
    )
    expect(run.status).toBe(1)
    expect(report.watchdogs).toEqual([{ error: expect.objectContaining({ _tag: 'ConnectionLost' }) as object }])
    expect(report.disconnect.error).toBeDefined()
  })

  test('where the peer closes in place of an answer to the disconnection', async () => {
    const { run, report } = await pinged(replyingServer(but('DisconnectPeerRequest', (_, socket) => void socket.end())))
    expect(run.status).toBe(1)
    expect(report.disconnect.error).toBeDefined()
  })

  test('where the answer to the disconnection is an error', async () => {
    const { run, report } = await pinged(
      replyingServer(
        but('DisconnectPeerRequest', (message) =>
          DisconnectPeerAnswer.encode(DisconnectPeerAnswer.answerTo(message)({ ...rawNode, resultCode: 5012 })),
        ),
      ),
    )
    expect(run.status).toBe(1)
    expect(report.disconnect).toMatchObject({ resultCode: 5012, error: { _tag: 'Refused' } })
  })

  test('where the peer disconnects first', async () => {
    const leaves: Reply = (message, socket) => {
      const answer = goodReply(message, socket)
      if (message._tag !== 'CapabilitiesExchangeRequest' || answer === undefined) return undefined
      socket.write(rightOf(answer))
      return DisconnectPeerRequest.encode(
        DisconnectPeerRequest.make({ header: { hopByHopId: 7, endToEndId: 8 }, ...rawNode, disconnectCause: 'BUSY' }),
      )
    }
    const { run, report, received } = await pinged(replyingServer(leaves))
    expect(run.status).toBe(1)
    expect(report.capabilities.resultCode).toBe(2001)
    // With its own request in flight, the answer says that this is not a good moment (RFC 6733 section 5.4).
    expect(received.find(({ _tag }) => _tag === 'DisconnectPeerAnswer')).toBeDefined()
    expect([...report.watchdogs, report.disconnect].some(({ error }) => error !== undefined)).toBe(true)
  })
})

// What is waited for in vain is waited for at once.
describe.concurrent('diameter ping does not wait for ever', { timeout: 60_000 }, () => {
  test.each([
    ['says nothing', () => {}, 'TimedOut'],
    ['never reads', (socket) => void socket.pause(), 'TimedOut'],
    ['sends half a message', (socket) => void socket.write(Buffer.from('010000a000000101', 'hex')), 'TimedOut'],
    [
      'sends an octet at a time',
      (socket) => {
        const octets = [...Buffer.from('01000200', 'hex'), ...Buffer.alloc(508)]
        const timer = setInterval(() => void socket.write(Buffer.of(octets.shift() ?? 0)), 50)
        socket.on('close', () => clearInterval(timer))
      },
      'TimedOut',
    ],
  ] satisfies ReadonlyArray<[string, Parameters<typeof rawServer>[0], string | RegExp]>)(
    'where the peer %s',
    async (_, accept, tag) => {
      const { run, report } = await pinged(rawServer(accept))
      expect(run).toMatchObject({ status: 1, stderr: '' })
      expect(report.capabilities.error?._tag).toMatch(tag)
      expect(report.watchdogs).toEqual([])
      expect(report.disconnect.error?._tag).toBe('NotConnected')
    },
  )

  test('where no watchdog answer comes; it still disconnects', async () => {
    const { run, report, received } = await pinged(replyingServer(but('DeviceWatchdogRequest', () => undefined)))
    expect(run.status).toBe(1)
    expect(report.capabilities.resultCode).toBe(2001)
    expect(report.watchdogs).toEqual([{ error: { _tag: 'TimedOut', message: 'no Device-Watchdog-Answer came' } }])
    expect(report.disconnect).toMatchObject({ resultCode: 2001, cause: 'REBOOTING' })
    expect(received.at(-1)?._tag).toBe('DisconnectPeerRequest')
  })

  test('where no answer to the disconnection comes', async () => {
    const { run, report } = await pinged(replyingServer(but('DisconnectPeerRequest', () => undefined)))
    expect(run.status).toBe(1)
    expect(report.watchdogs).toEqual([{ resultCode: 2001, ms }])
    expect(report.disconnect).toMatchObject({ cause: 'REBOOTING', error: { _tag: 'TimedOut' } })
  })

  test('where the peer floods it', async () => {
    const floods: Reply = (message, socket) => {
      const answer = goodReply(message, socket)
      if (message._tag !== 'CapabilitiesExchangeRequest' || answer === undefined) return undefined
      socket.write(rightOf(answer))
      const request = rightOf(
        DeviceWatchdogRequest.encode(
          DeviceWatchdogRequest.make({ header: { hopByHopId: 7, endToEndId: 8 }, ...rawNode }),
        ),
      )
      const many = Buffer.concat(Array.from({ length: 500 }, () => request))
      const flood = (): void => {
        while (socket.writable && socket.write(many)) continue
      }
      socket.on('drain', flood)
      flood()
      return undefined
    }
    const { run, report } = await pinged(replyingServer(floods))
    expect(run.status).toBe(1)
    expect(report.capabilities.resultCode).toBe(2001)
  })
})

describe('diameter ping refuses', () => {
  test.each([
    [[], 'HOST:PORT is wanted'],
    [['a:1', 'b:2'], 'it takes one HOST:PORT'],
    [['a:x'], "a port is a number from 1 to 65535, not 'x'"],
    [['a:0'], "a port is a number from 1 to 65535, not '0'"],
    [['a:70000'], "a port is a number from 1 to 65535, not '70000'"],
    [[':3868'], 'a host is wanted before the port'],
    [['http://a:1'], "'http://a:1' is no HOST:PORT"],
    [['a', '--count', 'many'], "--count is a number from 0 to 1000, not 'many'"],
    [['a', '--cause', 'TIRED'], "--cause is REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, not 'TIRED'"],
    [['a', '--auth-application', 'Gx'], "--auth-application is a number of 32 bits, not 'Gx'"],
    [['a', '--ca', 'x.pem'], '--ca wants --tls'],
    [['a', '--tls', '--cert', 'x.pem'], '--cert and --key go together'],
    [['a', '--tls', '--ca', '/no/such.pem'], '--ca /no/such.pem: no such file or directory'],
    [['a', '--tls', '--ca', main], `--ca ${main}: there is no certificate in it`],
    [['a', '--nonsense'], "unknown option '--nonsense'"],
    [['a', '--origin-host', 'a b'], "--origin-host is a name as a.example.net, not 'a b'"],
  ])('%j', async (args, sentence) => {
    const { status, stderr } = await called(subcommand, [...node, ...args])
    expect(status).toBe(2)
    expect(stderr).toContain(`diameter: ping: ${sentence}`)
    expect(linesOf(stderr)).toHaveLength(1)
  })

  test('a call without who it is', async () => {
    expect(await called(subcommand, ['a', '--origin-realm', 'b'])).toMatchObject({
      status: 2,
      stderr: 'diameter: ping: --origin-host is wanted (diameter ping --help says more)\n',
    })
    expect(await called(subcommand, ['a', '--origin-host', 'b'])).toMatchObject({
      status: 2,
      stderr: 'diameter: ping: --origin-realm is wanted (diameter ping --help says more)\n',
    })
  })
})

test('without its packages it says which ones to install', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const command of ['ping a', 'serve']) {
    const args = [join(folder, 'dist/cli/main.js'), ...command.split(' '), ...node]
    expect(await runProgram(process.execPath, args)).toEqual({
      status: 1,
      stdout: '',
      stderr: `diameter: ${command.split(' ')[0]}: it needs two more packages: npm install effect @effect/platform-node-shared\n`,
    })
  }
  rmSync(folder, { recursive: true })
})
