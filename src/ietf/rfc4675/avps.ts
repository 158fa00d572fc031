/**
 * The AVPs of RFC 4675 (RADIUS attributes for virtual LANs and priority), by code.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const EgressVlanid = ietf('Egress-VLANID', 56, M, Format.octetString)
export const IngressFilters = ietf('Ingress-Filters', 57, M, Format.openEnumerated({ ENABLED: 1, DISABLED: 2 }))
export const EgressVlanName = ietf('Egress-VLAN-Name', 58, M, Format.utf8String)
export const UserPriorityTable = ietf('User-Priority-Table', 59, M, Format.octetString)
