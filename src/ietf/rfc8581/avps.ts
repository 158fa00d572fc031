/**
 * The AVPs of RFC 8581 (Diameter Agent Overload and the Peer Overload Report), in the order of its clauses.
 *
 * @module
 */
import { _, Format, vendor } from '../../index.ts'

const ietf = vendor()

export const Sourceid = ietf('SourceID', 649, _, Format.diameterIdentity) // 7.4
export const OcPeerAlgo = ietf('OC-Peer-Algo', 648, _, Format.unsigned64)
