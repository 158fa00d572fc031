import { isLeft } from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AnswerMessage,
  Avp,
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  DeviceWatchdogRequest,
  DisconnectPeerRequest,
  Message,
  resultCodeName,
} from 'diameter-codec'
import {
  incoming,
  incomingStart,
  peerConfiguration,
  relayApplicationId,
  start,
  step,
  unknownPeerAnswer,
  winsElection,
  type Action,
  type LocalNode,
} from 'diameter-codec/peer'
import { rightOf } from '../arbitrary/octets.ts'
import { Driver } from './driver.ts'
import { configurationOf, nodeNamed } from './nodes.ts'

type Parts = Partial<Parameters<typeof CapabilitiesExchangeRequest.make>[0]>

const cerOf = (parts: Parts): CapabilitiesExchangeRequest =>
  CapabilitiesExchangeRequest.make({
    header: { hopByHopId: 1, endToEndId: 2 },
    originHost: 'b.example.net',
    originRealm: 'example.net',
    hostIpAddress: [{ _tag: 'IPv4', address: '192.0.2.2' }],
    vendorId: 0,
    productName: 'peer',
    ...parts,
  })

/** The octets sent to a CER, and whether the connection stays. */
const answerTo = (
  local: Partial<LocalNode>,
  parts: Parts,
  remoteHost = 'b.example.net',
  connected: { readonly hostIpAddresses?: LocalNode['hostIpAddresses']; readonly secure?: boolean } = {},
) => {
  const cer = cerOf(parts)
  const octets = rightOf(CapabilitiesExchangeRequest.encode(cer))
  const { actions } = step(
    configurationOf({ local: { ...nodeNamed('a'), authApplicationIds: [], ...local }, remoteHost }),
  )(start({ hopByHopId: 0, endToEndId: 0 }), {
    now: 0,
    jitter: 0,
    event: { _tag: 'R-Conn-CER', connection: { side: 'R', number: 0 }, cer, octets, ...connected },
  })
  const sent = actions.filter((action): action is Action & { readonly _tag: 'Send' } => action._tag === 'Send')
  expect(sent).toHaveLength(1)
  const stays = !actions.some(({ _tag }) => _tag === 'Disconnect')
  return { octets: sent[0]?.octets ?? octets, stays }
}

const resultOf = (local: Partial<LocalNode>, parts: Parts): string => {
  const { octets, stays } = answerTo(local, parts)
  const { resultCode } = rightOf(CapabilitiesExchangeAnswer.decode(octets))
  expect(stays).toBe(resultCode === 2001)
  return resultCodeName(resultCode) ?? ''
}

describe('common applications', () => {
  test.each<[string, Partial<LocalNode>, Parts, string]>([
    ['one of several', { authApplicationIds: [1, 4] }, { authApplicationId: [4, 5] }, 'DIAMETER_SUCCESS'],
    ['none', { authApplicationIds: [1, 4] }, { authApplicationId: [5] }, 'DIAMETER_NO_COMMON_APPLICATION'],
    ['nothing advertised', { authApplicationIds: [4] }, {}, 'DIAMETER_NO_COMMON_APPLICATION'],
    ['a relay here', { authApplicationIds: [relayApplicationId] }, { authApplicationId: [5] }, 'DIAMETER_SUCCESS'],
    ['a relay there', { authApplicationIds: [4] }, { acctApplicationId: [relayApplicationId] }, 'DIAMETER_SUCCESS'],
    ['accounting', { acctApplicationIds: [3] }, { acctApplicationId: [3] }, 'DIAMETER_SUCCESS'],
    [
      'accounting against authentication',
      { acctApplicationIds: [3] },
      { authApplicationId: [3] },
      'DIAMETER_NO_COMMON_APPLICATION',
    ],
    [
      'of a vendor here, of none there',
      { vendorSpecificApplicationIds: [{ vendorId: 10_415, authApplicationId: 16_777_251 }] },
      { authApplicationId: [16_777_251] },
      'DIAMETER_SUCCESS',
    ],
    [
      'of different vendors',
      { vendorSpecificApplicationIds: [{ vendorId: 10_415, authApplicationId: 16_777_251 }] },
      {
        vendorSpecificApplicationId: [
          { vendorId: 9, authApplicationId: 16_777_251, acctApplicationId: undefined, avps: [] },
        ],
      },
      'DIAMETER_SUCCESS',
    ],
    [
      'TLS in band alone',
      { authApplicationIds: [4] },
      { authApplicationId: [4], inbandSecurityId: [1] },
      'DIAMETER_NO_COMMON_SECURITY',
    ],
    [
      'TLS in band or none',
      { authApplicationIds: [4] },
      { authApplicationId: [4], inbandSecurityId: [1, 0] },
      'DIAMETER_SUCCESS',
    ],
  ])('%s', (_, local, parts, result) => {
    expect(resultOf(local, parts)).toBe(result)
  })

  test('are all told of in a CEA, of success and of refusal', () => {
    const local = { authApplicationIds: [1, 4], acctApplicationIds: [3], supportedVendorIds: [9], firmwareRevision: 7 }
    for (const parts of [{ authApplicationId: [4] }, { authApplicationId: [5] }]) {
      expect(rightOf(CapabilitiesExchangeAnswer.decode(answerTo(local, parts).octets))).toMatchObject({
        originHost: 'a.example.net',
        authApplicationId: [1, 4],
        acctApplicationId: [3],
        supportedVendorId: [9],
        firmwareRevision: 7,
        originStateId: 1,
        header: { hopByHopId: 1, endToEndId: 2, error: false },
      })
    }
  })
})

test('a peer that is not known gets 3010 with the E bit', () => {
  const parts = { authApplicationId: [16_777_999], originHost: 'c.example.net' }
  const { octets, stays } = answerTo({ authApplicationIds: [16_777_999] }, parts)
  expect(stays).toBe(false)
  expect(rightOf(AnswerMessage.decode(octets))).toMatchObject({ resultCode: 3010, header: { error: true } })
  const cer = rightOf(CapabilitiesExchangeRequest.encode(cerOf(parts)))
  expect(rightOf(unknownPeerAnswer(nodeNamed('a'), cer))).toEqual(octets)
})

describe('a CEA', () => {
  const hostIpAddresses = [{ _tag: 'IPv4', address: '198.51.100.7' }] as const
  const sessionId = Avp.make({ code: 263, data: new TextEncoder().encode('x;1;1') })

  test.each([
    ['of success', { authApplicationId: [4] }, 2001],
    ['of no common application', { authApplicationId: [35] }, 5010],
    ['of no common security', { authApplicationId: [4], inbandSecurityId: [1] }, 5017],
  ])('%s has the addresses of its connection, and keeps to its grammar', (_, parts, resultCode) => {
    const { octets } = answerTo({ authApplicationIds: [4] }, parts, undefined, { hostIpAddresses })
    const decoded = rightOf(CapabilitiesExchangeAnswer.decode(octets))
    expect(decoded).toMatchObject({
      resultCode,
      hostIpAddress: hostIpAddresses,
      productName: 'a',
      authApplicationId: [4],
      originStateId: 1,
    })
  })

  test.each([
    ['success', { authApplicationId: [4] }],
    ['a refusal', { authApplicationId: [35] }],
  ])('of %s has the Session-Id of its CER, first', (_, parts) => {
    const { octets } = answerTo({ authApplicationIds: [4] }, { ...parts, avps: [sessionId] })
    expect(rightOf(Message.decode(octets)).avps.map(({ code }) => code)).toMatchObject({ 0: 263, 1: 268, 2: 264 })
    expect(rightOf(CapabilitiesExchangeAnswer.decode(octets)).avps).toEqual([sessionId])
  })

  test('accepts TLS on a connection that is TLS already', () => {
    const parts = { authApplicationId: [4], inbandSecurityId: [1] }
    const answered = (secure: boolean) => answerTo({ authApplicationIds: [4] }, parts, undefined, { secure })
    expect(rightOf(CapabilitiesExchangeAnswer.decode(answered(true).octets)).resultCode).toBe(2001)
    expect(rightOf(CapabilitiesExchangeAnswer.decode(answered(false).octets)).resultCode).toBe(5017)
    for (const secure of [true, false]) {
      const peer = new Driver(configurationOf({ local: nodeNamed('a'), remoteHost: 'b.example.net' }))
      peer.input({ _tag: 'Start' })
      peer.input({ _tag: 'Rcv-Conn-Ack', connection: peer.connection, secure })
      const cea = CapabilitiesExchangeAnswer.make({
        ...cerOf({ authApplicationId: [16_777_999], inbandSecurityId: [1] }),
        resultCode: 2001,
      })
      peer.receive(
        rightOf(CapabilitiesExchangeAnswer.encode({ ...cea, header: { ...cea.header, ...peer.state.cer! } })),
      )
      expect(peer.state.name).toBe(secure ? 'I-Open' : 'Closed')
    }
  })

  test('of a CER that is wrong keeps to its grammar, with the address of the connection', () => {
    const wire = Message.make({
      header: { request: true, commandCode: 257, hopByHopId: 1, endToEndId: 2 },
      avps: [sessionId, Avp.make({ code: 264, data: new TextEncoder().encode('b.example.net') })],
    })
    const octets = rightOf(Message.encode(wire))
    const configuration = { local: nodeNamed('a'), capabilities: 1000 }
    const state = incomingStart(configuration)({ side: 'R', number: 0 }, 0)
    const { actions } = incoming(configuration)(state, {
      now: 0,
      event: { _tag: 'Rcv-Message', octets, hostIpAddresses },
    })
    expect(actions.map(({ _tag }) => _tag)).toEqual(['Send', 'Disconnect', 'Rejected'])
    const [sent] = actions
    const cea = rightOf(CapabilitiesExchangeAnswer.decode(sent?._tag === 'Send' ? sent.octets : octets))
    expect(cea).toMatchObject({
      resultCode: 5005,
      header: { error: false },
      hostIpAddress: hostIpAddresses,
      vendorId: 0,
      productName: 'a',
      failedAvp: { avps: [{ code: 296 }] },
    })
  })

  test('says what this node offers, where nothing is in common', () => {
    const { octets } = answerTo({ authApplicationIds: [4], acctApplicationIds: [3] }, { authApplicationId: [35] })
    expect(rightOf(CapabilitiesExchangeAnswer.decode(octets)).errorMessage).toBe(
      'no application in common: a.example.net offers auth 4 and acct 3',
    )
  })
})

describe('a DWA and a DPA', () => {
  test('have the Session-Id of the request, first', () => {
    const peer = new Driver(configurationOf({ local: nodeNamed('a'), remoteHost: 'b.example.net' })).open()
    const avps = [Avp.make({ code: 263, data: new TextEncoder().encode('x;1;1') })]
    const parts = {
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost: 'b.example.net',
      originRealm: 'example.net',
      avps,
    }
    peer.receive(rightOf(DeviceWatchdogRequest.encode(DeviceWatchdogRequest.make(parts))))
    peer.receive(
      rightOf(DisconnectPeerRequest.encode(DisconnectPeerRequest.make({ ...parts, disconnectCause: 'BUSY' }))),
    )
    expect(peer.sent.map(({ octets }) => rightOf(Message.decode(octets)).avps[0]?.code)).toEqual([263, 263])
  })
})

describe('an election', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9-]{1,6}(?:\.[A-Za-z0-9-]{1,6}){0,2}$/u)

  test('is won by one of two different names, whatever their case', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const same = one.toLowerCase() === other.toLowerCase()
        expect(winsElection(one, other) !== winsElection(other, one)).toBe(!same)
        expect(winsElection(one.toUpperCase(), other)).toBe(winsElection(one.toLowerCase(), other))
      }),
    )
  })

  test.each([
    ['b', 'a', true],
    ['a', 'B', false],
    ['ab', 'a', true],
    ['a-b', 'a.b', false],
    ['a_', 'aB', true],
    ['a', 'A', false],
  ])('of %s against %s: %s', (local, remote, won) => {
    expect(winsElection(local, remote)).toBe(won)
  })
})

describe('a configuration', () => {
  const local = nodeNamed('a')

  test.each([
    [{ timers: { watchdog: 5999 } }, { _tag: 'InvalidTimer', timer: 'watchdog', value: 5999, minimum: 6000 }],
    [{ timers: { connect: 0 } }, { _tag: 'InvalidTimer', timer: 'connect' }],
    [{ timers: { request: Number.NaN } }, { _tag: 'InvalidTimer', timer: 'request' }],
    [{ timers: { watchdog: 6000, watchdogJitter: 6000 } }, { _tag: 'InvalidTimer', timer: 'watchdogJitter' }],
    [{ returnAfter: { BUSY: -1 } }, { _tag: 'InvalidReturn', cause: 'BUSY', value: -1 }],
    [{ maximumInFlight: 0 }, { _tag: 'InvalidMaximum', name: 'maximumInFlight', value: 0 }],
    [{ maximumReceived: 1.5 }, { _tag: 'InvalidMaximum', name: 'maximumReceived' }],
    [{ remoteHost: 'A.EXAMPLE.NET' }, { _tag: 'OwnName', originHost: 'a.example.net' }],
    [{ local: { ...local, originRealm: '' } }, { _tag: 'InvalidLocalNode' }],
    [{ local: { ...local, vendorId: -1 } }, { _tag: 'InvalidLocalNode' }],
  ])('is refused: %j', (parts, error) => {
    const made = peerConfiguration({ local, ...parts })
    expect(made).toMatchObject({ _tag: 'Left', left: error })
  })

  test('is what RFC 6733 and RFC 3539 recommend, unless said otherwise', () => {
    expect(rightOf(peerConfiguration({ local }))).toMatchObject({
      remoteHost: undefined,
      timers: { reconnect: 30_000, watchdog: 30_000, watchdogJitter: 2_000 },
      returnAfter: { REBOOTING: 30_000, BUSY: 'when asked', DO_NOT_WANT_TO_TALK_TO_YOU: 'when asked' },
      relays: false,
    })
    expect(rightOf(peerConfiguration({ local, timers: { reconnect: 5_000 } })).returnAfter.REBOOTING).toBe(5_000)
  })

  test('may have a shorter watchdog where that is asked for by name', () => {
    expect(isLeft(peerConfiguration({ local, timers: { watchdog: 50, watchdogJitter: 0 } }))).toBe(true)
    const made = peerConfiguration({ local, timers: { watchdog: 50, watchdogJitter: 0 } }, { leastWatchdog: 50 })
    expect(rightOf(made).timers.watchdog).toBe(50)
  })
})
