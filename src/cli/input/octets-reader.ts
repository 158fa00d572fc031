/**
 * Raw octets, one message after another, cut by Message Length.
 *
 * @module
 */
import { describe } from '../../ground/explain.ts'
import { framer, framerStart, type FramerState } from '../../wire/framing.ts'
import { problem, type Item, type ItemReader } from './item.ts'

/** The octets of a message whose end did not come. */
const pendingOctets = (state: FramerState): Uint8Array => {
  if (state._tag === 'Broken') return new Uint8Array(0)
  const octets = new Uint8Array(state.size)
  let at = state.size
  for (let link = state.pending; link !== undefined; link = link.before) {
    at -= link.octets.length
    octets.set(link.octets, at)
  }
  return octets
}

export const octetsReader = (): ItemReader => {
  const frame = framer()
  let state = framerStart
  // Where the next message begins in the input.
  let offset = 0

  const push = (chunk: Uint8Array): ReadonlyArray<Item> => {
    if (state._tag === 'Broken') return []
    const framed = frame(state, chunk)
    state = framed.state
    const items: Array<Item> = framed.messages.map((octets) => {
      const place = { _tag: 'Octet', offset } as const
      offset += octets.length
      return { _tag: 'Message', octets, place }
    })
    if (state._tag !== 'Broken') return items
    const { error } = state
    return [
      ...items,
      { _tag: 'Refused', error, place: { _tag: 'Octet', offset } },
      problem(`what follows octet ${offset} cannot be read: ${describe(error)}`),
    ]
  }

  return {
    push,
    end: () => {
      const octets = pendingOctets(state)
      if (octets.length === 0) return []
      const { length } = octets
      return [
        { _tag: 'Message', octets, place: { _tag: 'Octet', offset } },
        problem(
          `the last ${length === 1 ? 'octet is' : `${length} octets are`} no whole message, from octet ${offset} on`,
        ),
      ]
    },
    isDone: () => state._tag === 'Broken',
  }
}
