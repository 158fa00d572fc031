/**
 * The table of encapsulations: each protocol with the function that goes from its octets to the next layer.
 *
 * @module
 */
import { likenessOnPort } from '../diameter-header.ts'
import { capturingFamily } from './capturing.ts'
import { ethernetFamily } from './ethernet.ts'
import { exported } from './exported.ts'
import {
  authenticationHeader,
  encapsulatingSecurityPayload,
  etherInInternet,
  internet,
  ipv4,
  ipv6,
  minimalEncapsulation,
} from './internet.ts'
import { passedOver, type Datagram, type Encapsulation, type Layer, type Protocol, type Step } from './layer.ts'
import { pointToPointFamily } from './point-to-point.ts'
import { tunnelFamily, userDatagram } from './tunnel.ts'
import { wirelessFamily } from './wireless.ts'

/** What is taken by what carries messages. */
type Carrier = 'TCP' | 'SCTP' | 'Diameter'

const functions: Readonly<Record<Exclude<Protocol, Carrier | 'minimal encapsulation'>, Encapsulation>> = {
  ...ethernetFamily,
  ...wirelessFamily,
  ...capturingFamily,
  ...pointToPointFamily,
  ...tunnelFamily,
  IP: internet,
  IPv4: ipv4,
  IPv6: ipv6,
  AH: authenticationHeader,
  ESP: encapsulatingSecurityPayload,
  EtherIP: etherInInternet,
  UDP: userDatagram(({ memory, end, wireEnd }, at, ports) => likenessOnPort(memory.bytes, at, end, wireEnd, ports)),
  'exported PDU': exported,
}

// Each packet looks up some of them: in a map that takes half as long.
const encapsulations: ReadonlyMap<string, Encapsulation> = new Map(Object.entries(functions))

/** A layer that a carrier takes. */
export type CarriedLayer = Layer & { readonly protocol: Carrier }

export const isCarried = (layer: Layer): layer is CarriedLayer =>
  layer.protocol === 'TCP' || layer.protocol === 'SCTP' || layer.protocol === 'Diameter'

/** No packet has more layers but one that was made to have them. */
export const maximumDepth = 32

/** What lies in a layer; `outer` is the IP packet that it lies in. */
export const inside = (layer: Layer, outer: Datagram | undefined): Step => {
  const { protocol } = layer
  const encapsulation =
    protocol === 'minimal encapsulation' ? minimalEncapsulation(outer) : encapsulations.get(protocol)
  return encapsulation === undefined ? passedOver(protocol) : encapsulation(layer)
}
