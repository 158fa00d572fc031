import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { captureStart, endCapture, openCapture, readCapture, type CaptureEvent } from 'diameter-codec/capture'

const file = readFileSync(fileURLToPath(new URL('../../docs/captures/freediameter-dpr.pcap', import.meta.url)))

const foldOf = (size: number): ReadonlyArray<CaptureEvent> => {
  const events: Array<CaptureEvent> = []
  let state = captureStart()
  for (let at = 0; at < file.length; at += size) {
    const step = readCapture(state, new Uint8Array(file.subarray(at, at + size)))
    events.push(...step.events)
    ;({ state } = step)
  }
  const last = endCapture(state)
  expect(last.state.statistics.messages).toBe(36)
  return [...events, ...last.events]
}

test('the fold gives what the reader gives, however the file is cut', () => {
  const reader = openCapture()
  const whole = [...reader.push(new Uint8Array(file)), ...reader.end()]
  for (const size of [100, 999, file.length]) expect(foldOf(size)).toEqual(whole)
})

test('a state that was used changes nothing', () => {
  const start = captureStart()
  const first = readCapture(start, file.subarray(0, 1000))
  const again = readCapture(start, file.subarray(0, 1000))
  expect(again).toMatchObject({ state: start, events: [{ _tag: 'Problem', fault: 'UsedState' }] })
  expect(endCapture(start).events).toMatchObject([{ fault: 'UsedState' }])
  const rest = readCapture(first.state, file.subarray(1000))
  expect([...first.events, ...rest.events].filter(({ _tag }) => _tag === 'Message')).toHaveLength(36)
})
