// Inputs as JSON and back: octets are hexadecimal text, the decoded CER is decoded anew.
import { CapabilitiesExchangeRequest, fromHex, toHex } from 'diameter-codec'
import type { Input } from 'diameter-codec/peer'
import { rightOf } from '../arbitrary/octets.ts'

type Json = Readonly<Record<string, unknown>>

const mapped = (value: unknown, change: (part: unknown) => unknown): unknown => {
  const changed = change(value)
  if (changed !== value || typeof value !== 'object' || value === null) return changed
  return Array.isArray(value)
    ? value.map((part) => mapped(part, change))
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]))
}

/** What `JSON.stringify` can write. */
export const inputToJson = (input: Input): Json => {
  const { event } = input
  const { cer: _, ...told } = event._tag === 'R-Conn-CER' ? event : { ...event, cer: undefined }
  return mapped({ ...input, event: told }, (part) =>
    part instanceof Uint8Array ? { $octets: toHex(part) } : part,
  ) as Json
}

/** The input of what `JSON.parse` read. */
export const inputFromJson = (json: unknown): Input => {
  const input = mapped(json, (part) => {
    const text = (part as { readonly $octets?: string } | null)?.$octets
    return text === undefined ? part : fromHex(text)
  }) as Input
  const { event } = input
  return event._tag === 'R-Conn-CER'
    ? { ...input, event: { ...event, cer: rightOf(CapabilitiesExchangeRequest.decode(event.octets)) } }
    : input
}
