/**
 * The AVPs of RFC 6733 section 4.5 for peers, message processing and errors, in the order of its sections 5 to 7.
 *
 * @module
 */
import {
  address,
  diameterIdentity,
  diameterUri,
  enumerated,
  octetString,
  unsigned32,
  utf8String,
} from '../formats/format.ts'
import { exactlyOne } from '../typed/constraint.ts'
import { avp } from '../typed/avp.ts'
import { grouped } from '../typed/group.ts'
import { any, optional, required, some } from '../typed/rule.ts'

// -------------------------------------------------------------------------------------
// peers (section 5)
// -------------------------------------------------------------------------------------

/** The enterprise number of the software's vendor; 0 in CER and CEA is to be ignored (section 5.3.3). */
export const VendorId = avp({ name: 'Vendor-Id', code: 266, mandatory: true, format: unsigned32 })

/** The firmware, or else software, revision of the sender (section 5.3.4). */
export const FirmwareRevision = avp({
  name: 'Firmware-Revision',
  code: 267,
  mandatory: false,
  format: unsigned32,
})

/** An address that the sender may use, one AVP for each (section 5.3.5). */
export const HostIpAddress = avp({
  name: 'Host-IP-Address',
  code: 257,
  mandatory: true,
  format: address,
})

/** A vendor other than the device's own, some of whose AVPs the sender understands; never 0 (section 5.3.6). */
export const SupportedVendorId = avp({
  name: 'Supported-Vendor-Id',
  code: 265,
  mandatory: true,
  format: unsigned32,
})

/** The vendor's name for the product, the same across its revisions (section 5.3.7). */
export const ProductName = avp({
  name: 'Product-Name',
  code: 269,
  mandatory: false,
  format: utf8String,
})

/** Why the sender of a DPR wants the connection closed (section 5.4.3). */
export const DisconnectCause = avp({
  name: 'Disconnect-Cause',
  code: 273,
  mandatory: true,
  format: enumerated({ REBOOTING: 0, BUSY: 1, DO_NOT_WANT_TO_TALK_TO_YOU: 2 }),
})

// -------------------------------------------------------------------------------------
// message processing (section 6)
// -------------------------------------------------------------------------------------

/** The node that originated the message; relays leave it alone (section 6.3). */
export const OriginHost = avp({
  name: 'Origin-Host',
  code: 264,
  mandatory: true,
  format: diameterIdentity,
})

/** The realm of the node that originated the message (section 6.4). */
export const OriginRealm = avp({
  name: 'Origin-Realm',
  code: 296,
  mandatory: true,
  format: diameterIdentity,
})

/** The node that a request is for; not in answers (section 6.5). */
export const DestinationHost = avp({
  name: 'Destination-Host',
  code: 293,
  mandatory: true,
  format: diameterIdentity,
})

/** The realm that a request is routed to; not in answers (section 6.6). */
export const DestinationRealm = avp({
  name: 'Destination-Realm',
  code: 283,
  mandatory: true,
  format: diameterIdentity,
})

/** A peer that an agent received the request from, one AVP for each hop (section 6.7.1). */
export const RouteRecord = avp({
  name: 'Route-Record',
  code: 282,
  mandatory: true,
  format: diameterIdentity,
})

/** The agent that added a Proxy-Info (section 6.7.3). */
export const ProxyHost = avp({
  name: 'Proxy-Host',
  code: 280,
  mandatory: true,
  format: diameterIdentity,
})

/** What an agent wants back with the answer; opaque to all others (section 6.7.4). */
export const ProxyState = avp({
  name: 'Proxy-State',
  code: 33,
  mandatory: true,
  format: octetString,
})

/** An agent and its state, which comes back with the answer (section 6.7.2). */
export const ProxyInfo = avp({
  name: 'Proxy-Info',
  code: 284,
  mandatory: true,
  format: grouped([required(ProxyHost), required(ProxyState), any]),
})

/** An application whose authentication and authorization part the sender supports (section 6.8). */
export const AuthApplicationId = avp({
  name: 'Auth-Application-Id',
  code: 258,
  mandatory: true,
  format: unsigned32,
})

/** An application whose accounting part the sender supports (section 6.9). */
export const AcctApplicationId = avp({
  name: 'Acct-Application-Id',
  code: 259,
  mandatory: true,
  format: unsigned32,
})

/** 0: no security inside of the connection, 1: TLS; deprecated in favour of a secure port (section 6.10). */
export const InbandSecurityId = avp({
  name: 'Inband-Security-Id',
  code: 299,
  mandatory: true,
  format: unsigned32,
})

/** A vendor's application that the sender supports: exactly one of the two identifiers (section 6.11). */
export const VendorSpecificApplicationId = avp({
  name: 'Vendor-Specific-Application-Id',
  code: 260,
  mandatory: true,
  format: grouped([required(VendorId), optional(AuthApplicationId), optional(AcctApplicationId)], {
    // "Exactly one instance of either Auth-Application-Id or Acct-Application-Id AVP MUST be present."
    constraints: [exactlyOne(AuthApplicationId, AcctApplicationId)],
  }),
})

/** A server that the request should be sent to instead (section 6.12). */
export const RedirectHost = avp({
  name: 'Redirect-Host',
  code: 292,
  mandatory: true,
  format: diameterUri,
})

/** Which further requests go to the Redirect-Host; without it, none (section 6.13). */
export const RedirectHostUsage = avp({
  name: 'Redirect-Host-Usage',
  code: 261,
  mandatory: true,
  format: enumerated({
    DONT_CACHE: 0,
    ALL_SESSION: 1,
    ALL_REALM: 2,
    REALM_AND_APPLICATION: 3,
    ALL_APPLICATION: 4,
    ALL_HOST: 5,
    ALL_USER: 6,
  }),
})

/** For how many seconds the Redirect-Host may be remembered (section 6.14). */
export const RedirectMaxCacheTime = avp({
  name: 'Redirect-Max-Cache-Time',
  code: 262,
  mandatory: true,
  format: unsigned32,
})

// -------------------------------------------------------------------------------------
// errors (section 7)
// -------------------------------------------------------------------------------------

/** How a request went; `resultCodeName` knows the names of the values (section 7.1). */
export const ResultCode = avp({
  name: 'Result-Code',
  code: 268,
  mandatory: true,
  format: unsigned32,
})

/** What went wrong, for people and not for programs (section 7.3). */
export const ErrorMessage = avp({
  name: 'Error-Message',
  code: 281,
  mandatory: false,
  format: utf8String,
})

/** Who set the Result-Code, where that is not the Origin-Host (section 7.4). */
export const ErrorReportingHost = avp({
  name: 'Error-Reporting-Host',
  code: 294,
  mandatory: false,
  format: diameterIdentity,
})

/** The AVP that a request was refused for: whatever is in it, it is never an error itself (section 7.5). */
export const FailedAvp = avp({
  name: 'Failed-AVP',
  code: 279,
  mandatory: true,
  format: grouped([some(any)], { unchecked: true }),
})

/** A result of the vendor in the Vendor-Id beside it (section 7.7). */
export const ExperimentalResultCode = avp({
  name: 'Experimental-Result-Code',
  code: 298,
  mandatory: true,
  format: unsigned32,
})

/** How a vendor's request went (section 7.6). */
export const ExperimentalResult = avp({
  name: 'Experimental-Result',
  code: 297,
  mandatory: true,
  format: grouped([required(VendorId), required(ExperimentalResultCode)]),
})
