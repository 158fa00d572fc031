/**
 * RFC 5778 (Diameter Mobile IPv6: home agent to Diameter server): its AVPs and its commands.
 *
 * @module
 */
export * from './avps.ts'
export * from './mip6i.ts'
export * from './mip6a.ts'
