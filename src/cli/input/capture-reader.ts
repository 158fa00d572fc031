/**
 * Captures: the messages that the capture reader finds, and what it has to say.
 *
 * @module
 */
import { openCapture, type CaptureEvent, type CaptureOptions, type PassedPackets } from '../../capture/index.ts'
import type { Item, ItemReader } from './item.ts'

const itemOf = (event: Exclude<CaptureEvent, { readonly _tag: 'PassedOver' }>): Item => {
  if (event._tag === 'Message') {
    const { bytes, missing, packet, time, nanoseconds, from, to, transport } = event
    const place = { _tag: 'Packet', packet, time, nanoseconds, from, to, transport } as const
    return missing === 0
      ? { _tag: 'Message', octets: bytes, place }
      : // A plain copy, since a Buffer's `slice` is none.
        { _tag: 'Cut', octets: new Uint8Array(bytes), missing, place }
  }
  const { _tag, packet, message } = event
  return { _tag, message: packet === undefined ? message : `packet ${packet}: ${message}` }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** So many names are told; those of the fewest packets are told together. */
const mostNames = 16

/** What was not read, in one line. */
const passedText = (packets: ReadonlyArray<PassedPackets>): string => {
  const others = packets.slice(mostNames)
  const rest = others.reduce((sum, { count }) => sum + count, 0)
  const parts = packets
    .slice(0, mostNames)
    .map(({ name, count }, index) => `${index === 0 ? counted(count, 'packet') : count} of ${name}`)
  return [...parts, ...(rest === 0 ? [] : [`${rest} of ${others.length} others`])].join(', ')
}

export const captureReader = (options: CaptureOptions = {}): ItemReader => {
  const capture = openCapture(options)
  let isBare = true
  let passed: ReadonlyArray<PassedPackets> = []

  const itemsOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<Item> =>
    events.flatMap((event) => {
      if (event._tag === 'PassedOver') {
        passed = event.packets
        return []
      }
      isBare &&= event._tag === 'Note'
      return [itemOf(event)]
    })

  /** Where there is no message, something that nobody could look into is a failure: Diameter may have been in it. */
  const lastRemarks = (): ReadonlyArray<Item> => {
    const { packets, messages } = capture.statistics()
    const text = passed.length === 0 ? '' : `${passedText(passed)} passed over`
    const failed = messages === 0 && passed.some(({ opaque }) => opaque)
    const _tag = failed ? 'Problem' : 'Note'
    if (!isBare) return text === '' ? [] : [{ _tag, message: text }]
    const message = `no Diameter message in ${counted(packets, 'packet')}`
    return [{ _tag, message: text === '' ? message : `${message}: ${text}` }]
  }

  return {
    push: (chunk) => itemsOf(capture.push(chunk)),
    end: () => {
      const items = itemsOf(capture.end())
      return [...items, ...lastRemarks()]
    },
    isDone: () => false,
  }
}
