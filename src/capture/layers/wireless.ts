/**
 * IEEE 802.11 and the headers that cards put before it.
 *
 * @module
 */
import { cutShort, has, inner, passedOver, type Encapsulation, type Protocol } from './layer.ts'

const dataFrame = 2
const fromSystem = 0x02
const toSystem = 0x01
const protectedFrame = 0x40
const order = 0x80
const qualityOfService = 0x08
const withoutData = 0x04
const aggregate = 0x80

const frame =
  (padded: boolean): Encapsulation =>
  (layer) => {
    const { memory, start } = layer
    const { view } = memory
    if (!has(layer, start, 24)) return cutShort('IEEE 802.11')
    const control = view.getUint8(start)
    const flags = view.getUint8(start + 1)
    const subtype = control >> 4
    if (((control >> 2) & 3) !== dataFrame || (subtype & withoutData) !== 0) return passedOver('IEEE 802.11 management')
    if ((flags & protectedFrame) !== 0) return passedOver('encrypted IEEE 802.11', true)
    let at = start + ((flags & (fromSystem | toSystem)) === (fromSystem | toSystem) ? 30 : 24)
    if ((subtype & qualityOfService) !== 0) {
      if (!has(layer, at, 2)) return cutShort('IEEE 802.11')
      if ((view.getUint8(at) & aggregate) !== 0) return passedOver('IEEE 802.11 aggregates', true)
      at += 2 + ((flags & order) === 0 ? 0 : 4)
    }
    if (padded) at = start + ((at - start + 3) & ~3)
    return inner(layer, 'LLC', at)
  }

const timePresent = 0x01
const flagsPresent = 0x02
const checkSequence = 0x10
const dataPadding = 0x20

/** https://www.radiotap.org: the first two fields tell what stands at the frame's end, and whether its header is padded. */
const radiotap: Encapsulation = (layer) => {
  const { memory, start, end, wireEnd } = layer
  const { view } = memory
  if (!has(layer, start, 8)) return cutShort('radiotap')
  const length = view.getUint16(start + 2, true)
  const present = view.getUint32(start + 4, true)
  let at = start + 4
  while (has(layer, at, 4) && (view.getUint32(at, true) & 0x80000000) !== 0) at += 4
  at += 4
  if ((present & timePresent) !== 0) at = start + ((at - start + 7) & ~7) + 8
  const flags = (present & flagsPresent) !== 0 && has(layer, at, 1) ? view.getUint8(at) : 0
  const last = (flags & checkSequence) === 0 ? wireEnd : wireEnd - 4
  const rest = { ...layer, start: start + length, end: Math.min(end, last), wireEnd: last }
  if (rest.start > rest.end) return cutShort('radiotap')
  return frame((flags & dataPadding) !== 0)(rest)
}

const avsCookie = 0x8021_1000

/** Prism's header has 144 octets; AVS's, known by its cookie, says its own length. */
const prism: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 8)) return cutShort('Prism')
  const isAvs = (memory.view.getUint32(start) & 0xfffff000) >>> 0 === avsCookie
  return inner(layer, 'IEEE 802.11', start + (isAvs ? memory.view.getUint32(start + 4) : 144))
}

export const wirelessFamily = {
  'IEEE 802.11': frame(false),
  radiotap,
  Prism: prism,
  AVS: prism,
} as const satisfies Partial<Record<Protocol, Encapsulation>>
