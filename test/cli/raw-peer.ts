import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import {
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  DeviceWatchdogAnswer,
  DisconnectPeerAnswer,
  framer,
  framerStart,
  rfc6733,
  type Either,
} from 'diameter-codec'
import { rightOf } from '../arbitrary/octets.ts'

// Peers made of a socket and the codec alone: they do what a test says, good or bad.

/** Any of RFC 6733's messages, or a wire message. */
export type AnyMessage = ReturnType<typeof decoded>

const decoded = (octets: Uint8Array) => rightOf(rfc6733.decode(octets))

const push = framer()

/** Calls `take` for each message that comes. */
const onMessage = (socket: Socket, take: (message: AnyMessage) => void): void => {
  let state = framerStart
  socket.on('data', (chunk) => {
    const framed = push(state, chunk)
    state = framed.state
    framed.messages.map(decoded).forEach(take)
  })
}

// -------------------------------------------------------------------------------------
// one that is connected to
// -------------------------------------------------------------------------------------

export const rawNode = { originHost: 'raw.example.test', originRealm: 'example.test' } as const

const capabilities = {
  ...rawNode,
  hostIpAddress: [{ _tag: 'IPv4', address: '127.0.0.1' }],
  vendorId: 0,
  productName: 'raw',
  authApplicationId: [0xffff_ffff],
} as const

/** What the peer makes of a message: the octets that it sends, if any. */
export type Reply = (message: AnyMessage, socket: Socket) => Either<unknown, Uint8Array> | undefined

/** As a peer should. */
export const goodReply: Reply = (message) => {
  switch (message._tag) {
    case 'CapabilitiesExchangeRequest':
      return CapabilitiesExchangeAnswer.encode(
        CapabilitiesExchangeAnswer.answerTo(message)({ ...capabilities, resultCode: 2001 }),
      )
    case 'DeviceWatchdogRequest':
      return DeviceWatchdogAnswer.encode(DeviceWatchdogAnswer.answerTo(message)({ ...rawNode, resultCode: 2001 }))
    case 'DisconnectPeerRequest':
      return DisconnectPeerAnswer.encode(DisconnectPeerAnswer.answerTo(message)({ ...rawNode, resultCode: 2001 }))
    default:
      return undefined
  }
}

/** Something that listens, and what it got. */
export interface RawServer {
  readonly port: number
  readonly received: ReadonlyArray<AnyMessage>
  readonly close: () => Promise<void>
}

/** Listens on loopback; each connection is handed to `accept`. */
export const rawServer = (accept: (socket: Socket) => void, received: ReadonlyArray<AnyMessage> = []) =>
  new Promise<RawServer>((resolve) => {
    const open = new Set<Socket>()
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => {})
      accept(socket)
    })
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        received,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            open.forEach((socket) => socket.destroy())
          }),
      }),
    )
  })

/** Listens, and replies as it is told. */
export const replyingServer = (reply: Reply): Promise<RawServer> => {
  const received: Array<AnyMessage> = []
  return rawServer((socket) => {
    socket.on('end', () => socket.end())
    onMessage(socket, (message) => {
      received.push(message)
      const octets = reply(message, socket)
      if (octets !== undefined && socket.writable) socket.write(rightOf(octets))
    })
  }, received)
}

// -------------------------------------------------------------------------------------
// one that connects
// -------------------------------------------------------------------------------------

export interface RawClient {
  readonly send: (octets: Either<unknown, Uint8Array>) => void
  /** The next message; fails where the connection ends before it. */
  readonly next: () => Promise<AnyMessage>
  /** Once the other side has closed. */
  readonly closed: Promise<void>
  readonly close: () => void
}

const rawClient = async (port: number, host = '127.0.0.1'): Promise<RawClient> => {
  const socket = connect({ port, host })
  const waiting: Array<{ readonly found: (message: AnyMessage) => void; readonly failed: (error: Error) => void }> = []
  const kept: Array<AnyMessage> = []
  socket.on('error', () => {})
  onMessage(socket, (message) => {
    const waiter = waiting.shift()
    if (waiter === undefined) kept.push(message)
    else waiter.found(message)
  })
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const { failed } of waiting) failed(new Error('the connection was closed'))
      resolve()
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return {
    send: (octets) => void socket.write(rightOf(octets)),
    next: () =>
      new Promise((found, failed) => {
        const message = kept.shift()
        if (message !== undefined) found(message)
        else if (socket.closed) failed(new Error('the connection was closed'))
        else waiting.push({ found, failed })
      }),
    closed,
    close: () => void socket.destroy(),
  }
}

/** A client that has exchanged capabilities. */
export const openClient = async (port: number, originHost: string = rawNode.originHost): Promise<RawClient> => {
  const client = await rawClient(port)
  const header = { hopByHopId: 1, endToEndId: 1 }
  client.send(
    CapabilitiesExchangeRequest.encode(CapabilitiesExchangeRequest.make({ ...capabilities, originHost, header })),
  )
  const answer = await client.next()
  if (answer._tag !== 'CapabilitiesExchangeAnswer' || answer.resultCode !== 2001) {
    throw new Error(`no good answer: ${JSON.stringify(answer)}`)
  }
  return client
}
