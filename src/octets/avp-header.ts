/**
 * The parts of an AVP header (RFC 6733 section 4.1) where they lie. Everything takes one apart by these, but for the loops
 * that every message goes through (the reader of tables, conformance, JSON text), which read each word once.
 *
 * @module
 */
// The flags octet.
export const vendorBit = 0x80
export const mandatoryBit = 0x40
export const protectedBit = 0x20
export const reservedAvpBits = 0x1f

/** Octets of a header without a Vendor-Id, and with one. */
export const avpHeaderSize = 8
export const vendorHeaderSize = 12

export const codeAt = (view: DataView, at: number): number => view.getUint32(at)

export const flagsAt = (view: DataView, at: number): number => view.getUint8(at + 4)

/** AVP Length: header and data, without the padding. */
export const lengthAt = (view: DataView, at: number): number => view.getUint32(at + 4) & 0xffffff

export const headerSizeOf = (flags: number): number => ((flags & vendorBit) === 0 ? avpHeaderSize : vendorHeaderSize)

/** The Vendor-Id, where the V bit is set. */
export const vendorIdAt = (view: DataView, at: number): number | undefined =>
  (flagsAt(view, at) & vendorBit) === 0 ? undefined : view.getUint32(at + 8)

/** Where the data begins. */
export const dataAt = (view: DataView, at: number): number => at + headerSizeOf(flagsAt(view, at))

/** Whether a whole AVP, but for its padding, stands at `at` in a container that ends at `to`. */
export const isAvpAt = (view: DataView, at: number, to: number): boolean => {
  if (at + avpHeaderSize > to) return false
  const length = lengthAt(view, at)
  return length >= headerSizeOf(flagsAt(view, at)) && at + length <= to
}

/** Whether the AVP at `at` is one of this code and vendor; vendor 0 is none. */
export const isAvpOf = (view: DataView, at: number, code: number, vendorId: number | undefined): boolean =>
  codeAt(view, at) === code && (vendorIdAt(view, at) ?? 0) === (vendorId ?? 0)

/** "A number of zero-valued bytes are added to the end of the AVP Data field until a word boundary is reached." */
export const paddedSize = (length: number): number => (length + 3) & ~3
