import { describe, expect, test } from 'vitest'
import { AnswerMessage, CapabilitiesExchangeRequest, DisconnectPeerAnswer, DisconnectPeerRequest } from 'diameter-codec'
import { deadline, incoming, incomingStart, type Cause } from 'diameter-codec/peer'
import { rightOf, withOctet } from '../arbitrary/octets.ts'
import { Driver, heard } from './driver.ts'
import { configurationOf, nodeNamed, serviceAnswer, serviceRequest } from './nodes.ts'
import { badDpr, cer, dpa, dpr, dwr } from './walk.ts'

const local = nodeNamed('a')
const remote = nodeNamed('b')
const ids = { hopByHopId: 0x77, endToEndId: 0x88 }

const driver = (parts: Partial<Parameters<typeof configurationOf>[0]> = {}) =>
  new Driver(
    configurationOf({
      local,
      remoteHost: 'b.example.net',
      timers: { disconnect: 5_000, grace: 1_000, request: 60_000, reconnect: 30_000 },
      ...parts,
    }),
  )

const reasons = (peer: Driver) => peer.notices('StateChanged').map(({ to, reason }) => [to, reason])

const commands = (peer: Driver) => peer.sent.map(({ header }) => header.commandCode)

describe('Stop', () => {
  test.each<Cause>(['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU'])('sends a DPR with the cause %s', (cause) => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause })
    expect(rightOf(DisconnectPeerRequest.decode(peer.last.octets))).toMatchObject({
      originHost: 'a.example.net',
      originRealm: 'example.net',
      disconnectCause: cause,
    })
    expect(peer.state.name).toBe('Closing')
    peer.pass(12)
    peer.receive(dpa(remote, peer.last.header))
    expect(peer.notices('Disconnected')).toEqual([{ _tag: 'Disconnected', resultCode: 2001, cause, milliseconds: 12 }])
    expect(peer.of('Disconnect')).toMatchObject([{ reset: false }])
    expect(reasons(peer)).toEqual([
      ['Closing', { _tag: 'Asked' }],
      ['Closed', { _tag: 'Asked' }],
    ])
    // It does not come back until asked, and needs no validation then.
    expect(deadline(peer.state)).toBeUndefined()
    peer.clear().open()
    expect(peer.state).toMatchObject({ name: 'I-Open', watchdog: { name: 'OKAY' } })
  })

  test('waits for answers in flight, in both directions, and takes no new request', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    const answer = serviceAnswer(peer.last.octets)
    peer.receive(serviceRequest(9, { from: 'b.example.net' }))
    const [delivered] = peer.of('Deliver')
    peer.clear().input({ _tag: 'Stop', cause: 'REBOOTING' })
    expect(peer.sent).toEqual([])
    peer.request(2, serviceRequest(2))
    expect(peer.of('Failed')).toMatchObject([{ id: 2, sent: false, failure: { _tag: 'Disconnecting' } }])
    peer.pass(500)
    peer.clear().receive(answer)
    expect(peer.of('Answered')).toHaveLength(1)
    expect(peer.sent).toEqual([])
    peer.input({ _tag: 'Answer', transaction: delivered!.transaction, octets: serviceAnswer(delivered!.octets) })
    expect(commands(peer)).toEqual([9001, 282])
  })

  test('does not wait longer than the grace, before the DPR and after the DPA', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    peer.request(2, serviceRequest(2))
    const late = serviceAnswer(peer.sent[0]!.octets)
    peer.clear().input({ _tag: 'Stop', cause: 'REBOOTING' })
    peer.pass(999)
    expect(peer.sent).toEqual([])
    peer.pass(1)
    expect(commands(peer)).toEqual([282])
    peer.receive(dpa(remote, peer.last.header, 5012))
    expect(peer.notices('Disconnected')).toMatchObject([{ resultCode: 5012 }])
    expect(peer.state.name).toBe('Closing')
    peer.pass(500)
    peer.clear().receive(late)
    expect(peer.of('Answered').map(({ id }) => id)).toEqual([1])
    expect(peer.state.name).toBe('Closing')
    peer.pass(500)
    expect(peer.of('Failed')).toMatchObject([
      { id: 2, sent: true, failure: { _tag: 'ConnectionLost', reason: { _tag: 'Asked' } } },
    ])
    expect(peer.state.name).toBe('Closed')
  })

  test('sends no DWR on the way', () => {
    const peer = driver({ timers: { watchdog: 10_000, disconnect: 60_000 } }).open()
    peer.input({ _tag: 'Stop', cause: 'BUSY' })
    peer.clear().pass(59_999)
    expect(peer.actions).toEqual([])
  })

  test('does not wait for ever for a DPA', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'BUSY' })
    peer.clear().pass(4_999)
    expect(peer.actions).toEqual([])
    peer.pass(1)
    expect(reasons(peer)).toEqual([['Closed', { _tag: 'TimedOut', waitingFor: 'DPA' }]])
    expect(peer.of('Disconnect')).toHaveLength(1)
  })

  test('takes no DPA but that of its DPR, and that one whatever it is', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'BUSY' })
    const { header } = peer.last
    peer.clear().receive(dpa(remote, { ...header, hopByHopId: header.hopByHopId + 1 }))
    expect(peer.notices('StrayAnswer')).toHaveLength(1)
    expect(peer.state.name).toBe('Closing')
    peer.receive(withOctet(badDpr(header), 4, 0))
    expect(peer.notices('Refused')).toHaveLength(1)
    expect(peer.notices('Disconnected')).toEqual([])
    expect(peer.sent).toEqual([])
    expect(peer.state.name).toBe('Closed')
  })

  test('takes the DPA of its DPR with another End-to-End Identifier, and tells of it', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'BUSY' })
    const { header } = peer.last
    peer.clear().receive(dpa(remote, { ...header, endToEndId: header.endToEndId + 1 }))
    expect(peer.notices('EndToEndIdDiffers')).toMatchObject([{ expected: header.endToEndId }])
    expect(peer.notices('Disconnected')).toMatchObject([{ resultCode: 2001, cause: 'BUSY' }])
    expect(peer.state.name).toBe('Closed')
  })

  test('answers requests of the peer that cross the DPR with 3002, and its DWRs', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'BUSY' })
    peer.clear().receive(serviceRequest(1, { from: 'b.example.net' }))
    peer.receive(dwr(remote, ids))
    expect(peer.sent.map(({ resultCode }) => resultCode)).toEqual([3002, 2001])
    expect(rightOf(AnswerMessage.decode(peer.sent[0]!.octets)).header.error).toBe(true)
    expect(peer.of('Deliver')).toEqual([])
  })

  test('asked for twice sends one DPR; before there is a connection it closes what there is', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    peer.clear().input({ _tag: 'Stop', cause: 'BUSY' })
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    peer.pass(1_000)
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    expect(commands(peer)).toEqual([282])
    expect(rightOf(DisconnectPeerRequest.decode(peer.last.octets)).disconnectCause).toBe('BUSY')

    const early = driver()
    early.input({ _tag: 'Start' })
    early.input({ _tag: 'Stop', cause: 'REBOOTING' })
    expect(early.of('Disconnect')).toHaveLength(1)
    expect(early.state).toMatchObject({ name: 'Closed', wanted: false })
    early.clear().pass(100_000)
    expect(early.actions).toEqual([])
  })

  test('and Start after it connect again as soon as the connection is closed', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    peer.input({ _tag: 'Start' })
    const { header } = peer.last
    peer.clear().receive(dpa(remote, header))
    expect(reasons(peer).map(([to]) => to)).toEqual(['Closed', 'Wait-Conn-Ack'])
  })

  test('while a DWR waits leaves nothing of it to the next connection', () => {
    const peer = driver({ timers: { watchdog: 10_000, watchdogJitter: 0 } }).open()
    peer.pass(10_000)
    expect(peer.state.watchdog.pending).toBe(true)
    peer.clear().input({ _tag: 'Stop', cause: 'REBOOTING' })
    peer.receive(dpa(remote, peer.last.header))
    peer.open()
    peer.clear().pass(10_000)
    expect(commands(peer)).toEqual([280])
    expect(peer.state.watchdog.name).toBe('OKAY')
  })

  test('has nothing to undo: Start on an open connection changes nothing', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Start' })
    expect(peer.actions).toEqual([])
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(deadline(peer.state)).toBe(30_000)
  })

  test('in Closed forgets the next attempt', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(deadline(peer.state)).toBe(30_000)
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    expect(deadline(peer.state)).toBeUndefined()
  })
})

describe('a DPR of the peer', () => {
  test.each<[Cause, number | undefined]>([
    ['REBOOTING', 30_000],
    ['BUSY', undefined],
    ['DO_NOT_WANT_TO_TALK_TO_YOU', undefined],
  ])('with %s is answered, and the connection tried again after %s', (cause, pause) => {
    const peer = driver().open()
    peer.receive(dpr(remote, ids, cause))
    expect(rightOf(DisconnectPeerAnswer.decode(peer.last.octets))).toMatchObject({
      resultCode: 2001,
      originHost: 'a.example.net',
      header: ids,
    })
    // "The receiver of the Disconnect-Peer-Answer message initiates the transport disconnect."
    expect(peer.of('Disconnect')).toEqual([])
    peer.pass(100)
    peer.clear().input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(reasons(peer)).toEqual([['Closed', { _tag: 'PeerDisconnects', cause }]])
    expect(deadline(peer.state)).toBe(pause === undefined ? undefined : 100 + pause)
    peer.input({ _tag: 'Start' })
    peer.agree()
    expect(peer.state).toMatchObject({ name: 'I-Open', watchdog: { name: 'OKAY' } })
  })

  test('has as long a pause as is configured', () => {
    const peer = driver({ returnAfter: { BUSY: 300_000 } }).open()
    peer.receive(dpr(remote, ids, 'BUSY'))
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(deadline(peer.state)).toBe(300_000)
    // The pause is for once: a connection that is lost later comes back after Tc.
    peer.pass(300_000)
    peer.agree()
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(deadline(peer.state)).toBe(330_000)
  })

  test('while requests are in flight gets 5012, and their answers are taken until the peer closes', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    peer.request(2, serviceRequest(2))
    const answer = serviceAnswer(peer.last.octets)
    peer.clear().receive(dpr(remote, ids))
    expect(rightOf(DisconnectPeerAnswer.decode(peer.last.octets))).toMatchObject({
      resultCode: 5012,
      errorMessage: 'requests in flight: 2',
      header: { error: false },
    })
    peer.receive(answer)
    expect(peer.of('Answered').map(({ id }) => id)).toEqual([2])
    peer.input({ _tag: 'Peer-Disc', connection: peer.connection })
    expect(peer.of('Failed')).toMatchObject([
      { id: 1, failure: { _tag: 'ConnectionLost', reason: { _tag: 'PeerDisconnects', cause: 'REBOOTING' } } },
    ])
  })

  test('whose sender does not close is closed by us', () => {
    const peer = driver().open()
    peer.receive(dpr(remote, ids))
    peer.pass(2_000)
    peer.receive(dpr(remote, { hopByHopId: 1, endToEndId: 1 }))
    expect(commands(peer)).toEqual([282, 282])
    peer.clear().pass(2_999)
    expect(peer.actions).toEqual([])
    peer.pass(1)
    expect(reasons(peer)).toEqual([['Closed', { _tag: 'TimedOut', waitingFor: 'close' }]])
  })

  test.each([
    ['without Disconnect-Cause', badDpr(ids), 5005],
    ['of another version', withOctet(dpr(remote, ids), 0, 2), 5011],
    ['with a cause that there is not', withOctet(dpr(remote, ids), dpr(remote, ids).length - 1, 9), 5004],
    ['of another application', withOctet(dpr(remote, ids), 11, 4), 3007],
  ])('%s is answered with the error, and the connection stays', (_, octets, resultCode) => {
    const peer = driver().open()
    peer.receive(octets)
    expect(peer.last).toMatchObject({ resultCode, header: { request: false, commandCode: 282, ...ids } })
    expect(peer.last.header.error).toBe(resultCode < 4000)
    expect(peer.state.name).toBe('I-Open')
    peer.request(1, serviceRequest(1))
    expect(peer.of('Failed')).toEqual([])
    // And a good one after it is taken.
    peer.receive(dpr(remote, ids))
    expect(peer.state.name).toBe('Closing')
  })

  test('that crosses ours is answered, and both close', () => {
    const peer = driver().open()
    peer.input({ _tag: 'Stop', cause: 'REBOOTING' })
    const { header } = peer.last
    peer.clear().receive(dpr(remote, ids, 'BUSY'))
    expect(peer.last).toMatchObject({ resultCode: 2001, header: ids })
    expect(peer.state.name).toBe('Closing')
    peer.receive(dpa(remote, header))
    expect(peer.notices('Disconnected')).toHaveLength(1)
    expect(peer.state.name).toBe('Closed')
  })

  test('while ours waits for answers in flight takes its place', () => {
    const peer = driver().open()
    peer.request(1, serviceRequest(1))
    peer.clear().input({ _tag: 'Stop', cause: 'REBOOTING' })
    peer.receive(dpr(remote, ids))
    peer.pass(5_000)
    expect(commands(peer)).toEqual([282])
    expect(peer.last.header.request).toBe(false)
    expect(peer.state).toMatchObject({ name: 'Closed', wanted: false })
  })
})

describe('a stream', () => {
  test('that cannot be cut into messages is reset', () => {
    const peer = driver().open()
    const decoded = DisconnectPeerRequest.decode(new Uint8Array(19))
    if (decoded._tag === 'Right') throw new Error('19 octets are no message')
    const { connection } = peer
    peer.input({ _tag: 'Rcv-Garbage', connection, error: decoded.left })
    expect(peer.of('Disconnect')).toEqual([{ _tag: 'Disconnect', connection, reset: true }])
    expect(reasons(peer)).toMatchObject([['Closed', { _tag: 'Invalid' }]])
  })

  test('with a second CER stays, and the CER gets an error', () => {
    const peer = driver().open()
    peer.receive(rightOf(CapabilitiesExchangeRequest.encode(cer(remote))))
    expect(peer.last).toMatchObject({ resultCode: 5012, header: { commandCode: 257, error: true } })
    expect(peer.state.name).toBe('I-Open')
  })

  test('of a peer that is connected already is refused with 5012', () => {
    const peer = driver().accept(0).clear()
    const request = cer(remote)
    const octets = rightOf(CapabilitiesExchangeRequest.encode(request))
    peer.input({ _tag: 'R-Conn-CER', connection: { side: 'R', number: 1 }, cer: request, octets })
    expect(peer.of('Send')).toMatchObject([{ connection: { number: 1 } }])
    expect(peer.last.resultCode).toBe(5012)
    expect(peer.of('Disconnect')).toMatchObject([{ connection: { number: 1 }, reset: false }])
    expect(peer.state).toMatchObject({ name: 'R-Open', responder: { number: 0 } })
  })
})

describe('a connection that came in', () => {
  const configuration = { local, capabilities: 10_000 }
  const connection = { side: 'R', number: 3 } as const
  const begun = incomingStart(configuration)(connection, 0)
  const next = incoming(configuration)
  const first = (octets: Uint8Array) => next(begun, { now: 1, event: { _tag: 'Rcv-Message', octets } })

  test('is of the peer whose CER it begins with', () => {
    const octets = rightOf(CapabilitiesExchangeRequest.encode(cer(remote)))
    const { state, actions } = first(octets)
    expect(actions).toEqual([{ _tag: 'Identified', connection, remoteHost: 'b.example.net', cer: cer(remote), octets }])
    expect(next(state, { now: 2, event: { _tag: 'Peer-Disc' } }).actions).toEqual([])
  })

  test('that begins with a bad CER gets its error', () => {
    const octets = withOctet(badDpr(ids), 7, 1).fill(1, 6, 7)
    const { actions } = first(octets)
    expect(actions.map(({ _tag }) => _tag)).toEqual(['Send', 'Disconnect', 'Rejected'])
    const [sent] = actions
    expect(heard(sent?._tag === 'Send' ? sent.octets : octets)).toMatchObject({
      resultCode: 5005,
      header: { commandCode: 257, request: false, error: false },
    })
  })

  test.each([
    ['with a DWR', dwr(remote, ids), { _tag: 'Unexpected', commandCode: 280 }],
    ['with a CEA', withOctet(withOctet(dpa(remote, ids), 7, 1), 6, 1), { _tag: 'Unexpected', commandCode: 257 }],
  ])('that begins %s is closed without a word', (_, octets, why) => {
    expect(first(octets).actions).toEqual([
      { _tag: 'Disconnect', connection, reset: false },
      { _tag: 'Rejected', connection, why },
    ])
  })

  test('that begins with what has a length but no version is reset', () => {
    expect(first(withOctet(dwr(remote, ids), 0, 0x47)).actions).toMatchObject([
      { _tag: 'Disconnect', reset: true },
      { _tag: 'Rejected' },
    ])
  })

  test('that begins with nothing is closed in time', () => {
    expect(next(begun, { now: 9_999, event: { _tag: 'Timeout' } })).toEqual({ state: begun, actions: [] })
    expect(next(begun, { now: 10_000, event: { _tag: 'Timeout' } }).actions).toEqual([
      { _tag: 'Disconnect', connection, reset: false },
      { _tag: 'Rejected', connection, why: { _tag: 'TimedOut' } },
    ])
  })

  test('that begins with what is no Diameter is reset', () => {
    const decoded = DisconnectPeerRequest.decode(new Uint8Array(19))
    if (decoded._tag === 'Right') throw new Error('19 octets are no message')
    const { actions } = next(begun, { now: 1, event: { _tag: 'Rcv-Garbage', error: decoded.left } })
    expect(actions[0]).toEqual({ _tag: 'Disconnect', connection, reset: true })
    expect(next(begun, { now: 1, event: { _tag: 'Peer-Disc' } }).actions).toMatchObject([
      { _tag: 'Disconnect', reset: false },
      { _tag: 'Rejected', why: { _tag: 'PeerClosed' } },
    ])
  })
})
