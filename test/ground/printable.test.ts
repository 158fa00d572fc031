import { expect, test } from 'vitest'
import { printable, printableJson } from '../../src/ground/printable.ts'

test.each([
  ['a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['line\nline\r\t', 'line\\nline\\r\\t'],
  ['\u009b31m', '\\u009b31m'],
  ['a\u202eb\u2066c\u061cd', 'a\\u202eb\\u2066c\\u061cd'],
  ['a\u200bb\u200fc\ufeffd\u00ade', 'a\\u200bb\\u200fc\\ufeffd\\u00ade'],
  ['a\u{e0041}b\u{e0001}', 'a\\u{e0041}b\\u{e0001}'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['a\u00a0b\u3000c\u2003', 'a\\u00a0b\\u3000c\\u2003'],
  [
    '\u115f\u3164\uffa0\u034f\u180e\ufe0f\u{e0100}\u2800',
    '\\u115f\\u3164\\uffa0\\u034f\\u180e\\ufe0f\\u{e0100}\\u2800',
  ],
  ['\ud800x\uffff', '\\ud800x\\uffff'],
])('what is not seen in %j is written out', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

test.each(['plain text, with spaces', 'Ünïcödé 日本語 عربى 😀', ''])('%j stays as it is', (text) => {
  expect(printable(text)).toBe(text)
})

test('JSON says the same without them', () => {
  const value = { text: 'a\u202eb\u009bc\u{e0041}d\n', 'k\u200bey': '日本語 😀' }
  const json = printableJson(JSON.stringify(value))
  expect(JSON.parse(json)).toEqual(value)
  expect(json).toBe(String.raw`{"text":"a\u202eb\u009bc\udb40\udc41d\n","k\u200bey":"日本語 😀"}`)
  expect(printable(json)).toBe(json)
})
