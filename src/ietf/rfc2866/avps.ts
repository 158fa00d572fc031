/**
 * The AVPs of RFC 2866 (RADIUS Accounting), by code.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const AcctStatusType = ietf(
  'Acct-Status-Type',
  40,
  M,
  Format.openEnumerated({
    START: 1,
    STOP: 2,
    INTERIM_UPDATE: 3,
    ACCOUNTING_ON: 7,
    ACCOUNTING_OFF: 8,
    TUNNEL_START: 9,
    TUNNEL_STOP: 10,
    TUNNEL_REJECT: 11,
    TUNNEL_LINK_START: 12,
    TUNNEL_LINK_STOP: 13,
    TUNNEL_LINK_REJECT: 14,
    FAILED: 15,
  }),
)

export const AcctInputOctets = ietf('Acct-Input-Octets', 42, M, Format.unsigned32)
export const AcctOutputOctets = ietf('Acct-Output-Octets', 43, M, Format.unsigned32)

export const AcctTerminateCause = ietf(
  'Acct-Terminate-Cause',
  49,
  M,
  Format.openEnumerated({
    USER_REQUEST: 1,
    LOST_CARRIER: 2,
    LOST_SERVICE: 3,
    IDLE_TIMEOUT: 4,
    SESSION_TIMEOUT: 5,
    ADMIN_RESET: 6,
    ADMIN_REBOOT: 7,
    PORT_ERROR: 8,
    NAS_ERROR: 9,
    NAS_REQUEST: 10,
    NAS_REBOOT: 11,
    PORT_UNNEEDED: 12,
    PORT_PREEMPTED: 13,
    PORT_SUSPENDED: 14,
    SERVICE_UNAVAILABLE: 15,
    CALLBACK: 16,
    USER_ERROR: 17,
    HOST_REQUEST: 18,
    SUPPLICANT_RESTART: 19,
    REAUTHENTICATION_FAILURE: 20,
    PORT_REINITIALIZED: 21,
    PORT_ADMINISTRATIVELY_DISABLED: 22,
  }),
)
