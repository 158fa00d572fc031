import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the reading list has the files that a Disconnect-Peer-Request touches: node scripts/reading-list.mjs writes it', () => {
  const list = execFileSync(process.execPath, [join(root, 'scripts/reading-list.mjs'), '--print'], { encoding: 'utf8' })
  expect(list).toContain('src/typed/command.ts')
  expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(list)
})
