// Good messages whose every octet is written down, for tests that damage them.
import { message } from './octets.ts'

const originHost = '00000108 40000015 612e6578616d706c652e6e6574 000000 # Origin-Host a.example.net'
const originRealm = '00000128 40000013 6578616d706c652e6e6574 00 # Origin-Realm example.net'

/** A DPR: REBOOTING, and an AVP of a vendor that nobody knows. */
export const disconnectPeerRequest: Uint8Array = message(
  '01000000 8000011a 00000000 11111111 22222222 # DPR',
  originHost,
  originRealm,
  '00000111 4000000c 00000000 # Disconnect-Cause REBOOTING',
  '000003e7 8000000d 000028af 01 000000 # AVP 999 of vendor 10415',
)

/** A DPA that says which AVP was wrong, and in which group. */
export const disconnectPeerAnswer: Uint8Array = message(
  '01000000 0000011a 00000000 11111111 22222222 # DPA',
  '0000010c 4000000c 0000138c # Result-Code 5004',
  originHost,
  originRealm,
  '00000119 0000000b 6e6f21 00 # Error-Message no!',
  '00000117 40000034 # Failed-AVP',
  '00000104 40000018 0000010a 40000010 ffffffffffffffff # Vendor-Specific-Application-Id, in it a Vendor-Id of 8 octets',
  '00000108 40000011 6120622e6578616d70 000000 # Origin-Host with a blank',
)

/** A CER with everything that its grammar names. */
export const capabilitiesExchangeRequest: Uint8Array = message(
  '01000000 80000101 00000000 33333333 44444444 # CER',
  originHost,
  originRealm,
  '00000101 4000000e 0001c0000201 0000 # Host-IP-Address 192.0.2.1',
  '00000101 4000001a 000220010db8000000000000000000000001 0000 # Host-IP-Address 2001:db8::1',
  '0000010a 4000000c 000028af # Vendor-Id',
  '0000010d 00000009 78 000000 # Product-Name x',
  '00000116 4000000c 00000007 # Origin-State-Id',
  '00000109 4000000c 000028af # Supported-Vendor-Id',
  '00000102 4000000c 00000004 # Auth-Application-Id',
  '0000012b 4000000c 00000000 # Inband-Security-Id',
  '00000103 4000000c 00000003 # Acct-Application-Id',
  '00000104 40000020 0000010a 4000000c 000028af 00000102 4000000c 01000023 # Vendor-Specific-Application-Id',
  '0000010b 0000000c 00000001 # Firmware-Revision',
)

/** An ACR with groups, one of them with an AVP that nobody knows. */
export const accountingRequest: Uint8Array = message(
  '01000000 c000010f 00000003 55555555 66666666 # ACR, proxiable',
  '00000107 40000015 612e6578616d706c653b313b31 000000 # Session-Id a.example;1;1',
  originHost,
  originRealm,
  '0000011b 40000013 6578616d706c652e6e6574 00 # Destination-Realm example.net',
  '000001e0 4000000c 00000002 # Accounting-Record-Type START_RECORD',
  '000001e5 4000000c 00000000 # Accounting-Record-Number',
  '00000104 40000020 0000010a 4000000c 000028af 00000103 4000000c 00000003 # Vendor-Specific-Application-Id',
  '00000001 40000009 75 000000 # User-Name u',
  '00000125 4000000b 622e62 00 # Destination-Host b.b',
  '0000011f 40000010 0000000100000002 # Accounting-Sub-Session-Id',
  '0000002c 4000000a 0102 0000 # Acct-Session-Id',
  '00000037 4000000c e8000000 # Event-Timestamp',
  '0000011c 40000030 00000118 4000000b 702e62 00 00000021 4000000a 0102 0000 # Proxy-Info: Proxy-Host, Proxy-State',
  '         000003e7 80000010 000028af 0a0b0c0d # and AVP 999 of vendor 10415',
  '0000011a 4000000b 722e62 00 # Route-Record r.b',
)
