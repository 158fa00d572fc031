/**
 * The AVPs of RFC 5607 (RADIUS authorization for NAS management), by code.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const FramedManagementProtocol = ietf(
  'Framed-Management-Protocol',
  133,
  M,
  Format.openEnumerated({ SNMP: 1, WEB_BASED: 2, NETCONF: 3, FTP: 4, TFTP: 5, SFTP: 6, RCP: 7, SCP: 8 }),
)

export const ManagementTransportProtection = ietf(
  'Management-Transport-Protection',
  134,
  M,
  Format.openEnumerated({ NO_PROTECTION: 1, INTEGRITY_PROTECTION: 2, INTEGRITY_CONFIDENTIALITY_PROTECTION: 3 }),
)

export const ManagementPolicyId = ietf('Management-Policy-Id', 135, M, Format.utf8String)
export const ManagementPrivilegeLevel = ietf('Management-Privilege-Level', 136, M, Format.integer32)
