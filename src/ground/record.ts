/**
 * The plain records of the wire: what RFC 6733 sections 3 and 4.1 put in a header, an AVP and a message.
 *
 * @module
 */

/**
 * The Diameter header, RFC 6733 section 3. Version is always 1 and Message Length follows from the AVPs, so neither is
 * kept.
 */
export interface Header {
  /** R: the message is a request. */
  readonly request: boolean
  /** P: the message may be proxied, relayed or redirected. */
  readonly proxiable: boolean
  /** E: an answer that reports a protocol error. */
  readonly error: boolean
  /** T: possibly sent before, over a connection that failed. */
  readonly retransmitted: boolean
  /** The four reserved flag bits as they came, 0 to 15; senders set them to 0. */
  readonly reserved: number
  /** 24 bits. */
  readonly commandCode: number
  /** 32 bits, unsigned. */
  readonly applicationId: number
  /** 32 bits, unsigned: matches an answer to its request on one connection. */
  readonly hopByHopId: number
  /** 32 bits, unsigned: with Origin-Host, tells duplicates. */
  readonly endToEndId: number
}

/** An AVP as it is on the wire, RFC 6733 section 4.1, its data not interpreted. */
export interface Avp {
  /** 32 bits, unsigned. */
  readonly code: number
  /** Present exactly when the V bit is set, 0 included; 32 bits, unsigned. */
  readonly vendorId: number | undefined
  /** M: the receiver must understand this AVP. */
  readonly mandatory: boolean
  /** P: reserved for end-to-end security. */
  readonly protected: boolean
  /** The five reserved flag bits as they came, 0 to 31; senders set them to 0. */
  readonly reserved: number
  /** At most 2^24 − 9 octets (− 13 with a Vendor-Id). */
  readonly data: Uint8Array
  /** The up to three padding octets read as one big-endian number: 0 unless a sender broke section 4. */
  readonly padding: number
}

/** Any Diameter message, without loss: the header and every AVP in order. */
export interface Message {
  readonly _tag: 'Message'
  readonly header: Header
  readonly avps: ReadonlyArray<Avp>
}
