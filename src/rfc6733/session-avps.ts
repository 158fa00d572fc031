/**
 * The AVPs of RFC 6733 section 4.5 for sessions and accounting, in the order of its sections 8 and 9.
 *
 * @module
 */
import { enumerated, octetString, openEnumerated, time, unsigned32, unsigned64, utf8String } from '../formats/format.ts'
import { avp } from '../typed/avp.ts'

// -------------------------------------------------------------------------------------
// sessions (section 8)
// -------------------------------------------------------------------------------------

/** What is asked for: authentication, authorization or both (section 8.7). */
export const AuthRequestType = avp({
  name: 'Auth-Request-Type',
  code: 274,
  mandatory: true,
  format: enumerated({ AUTHENTICATE_ONLY: 1, AUTHORIZE_ONLY: 2, AUTHORIZE_AUTHENTICATE: 3 }),
})

/** The session, as `DiameterIdentity;high;low[;optional]`, unique for ever (section 8.8). */
export const SessionId = avp({
  name: 'Session-Id',
  code: 263,
  mandatory: true,
  format: utf8String,
})

/** Seconds of service before the user is authorised again; 0: at once, 2^32 − 1: never (section 8.9). */
export const AuthorizationLifetime = avp({
  name: 'Authorization-Lifetime',
  code: 291,
  mandatory: true,
  format: unsigned32,
})

/** Seconds that the server waits after the Authorization-Lifetime before it cleans up (section 8.10). */
export const AuthGracePeriod = avp({
  name: 'Auth-Grace-Period',
  code: 276,
  mandatory: true,
  format: unsigned32,
})

/** Whether the server keeps state for the session and wants an STR at its end (section 8.11). */
export const AuthSessionState = avp({
  name: 'Auth-Session-State',
  code: 277,
  mandatory: true,
  format: enumerated({ STATE_MAINTAINED: 0, NO_STATE_MAINTAINED: 1 }),
})

/** What is expected of the client when the Authorization-Lifetime is over (section 8.12). */
export const ReAuthRequestType = avp({
  name: 'Re-Auth-Request-Type',
  code: 285,
  mandatory: true,
  format: enumerated({ AUTHORIZE_ONLY: 0, AUTHORIZE_AUTHENTICATE: 1 }),
})

/** Seconds of service before the session ends; 0: unlimited (section 8.13). */
export const SessionTimeout = avp({
  name: 'Session-Timeout',
  code: 27,
  mandatory: true,
  format: unsigned32,
})

/** The user, as a network access identifier (section 8.14). */
export const UserName = avp({ name: 'User-Name', code: 1, mandatory: true, format: utf8String })

/** Why a session ended on the access device (section 8.15). */
export const TerminationCause = avp({
  name: 'Termination-Cause',
  code: 295,
  mandatory: true,
  // Open: the RFC leaves the values to IANA's registry, to which RFC 4005 section 9.3.5 has added 11 to 32.
  format: openEnumerated({
    DIAMETER_LOGOUT: 1,
    DIAMETER_SERVICE_NOT_PROVIDED: 2,
    DIAMETER_BAD_ANSWER: 3,
    DIAMETER_ADMINISTRATIVE: 4,
    DIAMETER_LINK_BROKEN: 5,
    DIAMETER_AUTH_EXPIRED: 6,
    DIAMETER_USER_MOVED: 7,
    DIAMETER_SESSION_TIMEOUT: 8,
    'User Request': 11,
    'Lost Carrier': 12,
    'Lost Service': 13,
    'Idle Timeout': 14,
    'Session Timeout': 15,
    'Admin Reset': 16,
    'Admin Reboot': 17,
    'Port Error': 18,
    'NAS Error': 19,
    'NAS Request': 20,
    'NAS Reboot': 21,
    'Port Unneeded': 22,
    'Port Preempted': 23,
    'Port Suspended': 24,
    'Service Unavailable': 25,
    Callback: 26,
    'User Error': 27,
    'Host Request': 28,
    'Supplicant Restart': 29,
    'Reauthentication Failure': 30,
    'Port Reinit': 31,
    'Port Disabled': 32,
  }),
})

/** Grows with each restart of the Origin-Host that lost its state; 0: nothing follows from it (section 8.16). */
export const OriginStateId = avp({
  name: 'Origin-State-Id',
  code: 278,
  mandatory: true,
  format: unsigned32,
})

/** Which messages leave Destination-Host out, as bits: 1 re-auth, 2 STR, 4 accounting (section 8.17). */
export const SessionBinding = avp({
  name: 'Session-Binding',
  code: 270,
  mandatory: true,
  format: unsigned32,
})

/** What the client does when a re-auth or STR message cannot be delivered (section 8.18). */
export const SessionServerFailover = avp({
  name: 'Session-Server-Failover',
  code: 271,
  mandatory: true,
  format: enumerated({
    REFUSE_SERVICE: 0,
    TRY_AGAIN: 1,
    ALLOW_SERVICE: 2,
    TRY_AGAIN_ALLOW_SERVICE: 3,
  }),
})

/** Seconds that the user gets to respond to an authentication request (section 8.19). */
export const MultiRoundTimeOut = avp({
  name: 'Multi-Round-Time-Out',
  code: 272,
  mandatory: true,
  format: unsigned32,
})

/** State of the server, which the access device sends back (section 8.20). */
export const Class = avp({ name: 'Class', code: 25, mandatory: true, format: octetString })

/** When the reported event occurred (section 8.21). */
export const EventTimestamp = avp({
  name: 'Event-Timestamp',
  code: 55,
  mandatory: true,
  format: time,
})

// -------------------------------------------------------------------------------------
// accounting (section 9)
// -------------------------------------------------------------------------------------

/** Whether the record reports an event, or the start, an interval or the end of a service (section 9.8.1). */
export const AccountingRecordType = avp({
  name: 'Accounting-Record-Type',
  code: 480,
  mandatory: true,
  format: enumerated({ EVENT_RECORD: 1, START_RECORD: 2, INTERIM_RECORD: 3, STOP_RECORD: 4 }),
})

/** Seconds between interim records; 0: none (section 9.8.2). */
export const AcctInterimInterval = avp({
  name: 'Acct-Interim-Interval',
  code: 85,
  mandatory: true,
  format: unsigned32,
})

/** Tells the records of one session apart (section 9.8.3). */
export const AccountingRecordNumber = avp({
  name: 'Accounting-Record-Number',
  code: 485,
  mandatory: true,
  format: unsigned32,
})

/** RADIUS's Acct-Session-Id, for translation only (section 9.8.4). */
export const AcctSessionId = avp({
  name: 'Acct-Session-Id',
  code: 44,
  mandatory: true,
  format: octetString,
})

/** What several sessions that belong together have in common (section 9.8.5). */
export const AcctMultiSessionId = avp({
  name: 'Acct-Multi-Session-Id',
  code: 50,
  mandatory: true,
  format: utf8String,
})

/** Tells the sub-sessions of one session apart (section 9.8.6). */
export const AccountingSubSessionId = avp({
  name: 'Accounting-Sub-Session-Id',
  code: 287,
  mandatory: true,
  format: unsigned64,
})

/** What becomes of the service when records cannot be delivered (section 9.8.7). */
export const AccountingRealtimeRequired = avp({
  name: 'Accounting-Realtime-Required',
  code: 483,
  mandatory: true,
  format: enumerated({ DELIVER_AND_GRANT: 1, GRANT_AND_STORE: 2, GRANT_AND_LOSE: 3 }),
})
