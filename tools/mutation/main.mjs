// Mutates the rooms of floors 0 to 3 that are named, or all, a few files at a time, and prints how many mutants the tests found.
//   node main.mjs [ROOM…] [--incremental]    reports go to tools/mutation/reports
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const reports = join(here, 'reports')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { incremental: { type: 'boolean', default: false } },
})
const rooms = positionals.length > 0 ? positionals : ['ground', 'octets', 'algebra', 'formats', 'wire', 'typed']

/** How many files are mutated in one run of Stryker: what is done when the next begins is never lost. */
const together = 8

const batches = rooms.flatMap((room) => {
  const files = globSync(`src/${room}/**/*.ts`, { cwd: root }).toSorted()
  if (files.length === 0) throw new Error(`no room ${room} in src`)
  return Array.from({ length: Math.ceil(files.length / together) }, (_, index) => ({
    room,
    name: `${room}-${index + 1}`,
    files: files.slice(index * together, (index + 1) * together),
  }))
})

const settings = JSON.parse(readFileSync(join(here, 'stryker.json'), 'utf8'))

/** Runs Stryker on some files, and gives their mutants. */
const mutants = ({ room, name, files }) => {
  const config = join(reports, `${name}.config.json`)
  const report = join(reports, `${name}.json`)
  const own = {
    warm: { ...settings.warm, survey: join(reports, 'survey.json') },
    mutate: files,
    // Written in any case, so that another run can go on from here.
    incremental: true,
    force: !values.incremental,
    incrementalFile: join(reports, 'incremental.json'),
    jsonReporter: { fileName: report },
    htmlReporter: { fileName: join(reports, `${name}.html`) },
  }
  writeFileSync(config, JSON.stringify({ ...settings, ...own }))
  const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`Stryker ended with ${status}`)
  const reported = JSON.parse(readFileSync(report, 'utf8')).files
  return files.flatMap((file) => {
    const { source, mutants } = reported[file] ?? { source: '', mutants: [] }
    const lines = source.split('\n')
    return mutants.map((mutant) =>
      Object.assign(mutant, { room, file, line: lines[mutant.location.start.line - 1].trim() }),
    )
  })
}

const count = (found, ...statuses) => found.filter(({ status }) => statuses.includes(status)).length

const row = (name, found) => {
  const killed = count(found, 'Killed')
  const timedOut = count(found, 'Timeout')
  const survived = count(found, 'Survived')
  const uncovered = count(found, 'NoCoverage')
  const failed = found.length - killed - timedOut - survived - uncovered
  const score = ((100 * (killed + timedOut)) / (found.length - failed)).toFixed(1)
  return `| ${[name, found.length, killed, timedOut, survived, uncovered, failed, `${score} %`].join(' | ')} |`
}

const begin = Date.now()
mkdirSync(reports, { recursive: true })
rmSync(join(reports, 'survey.json'), { force: true })
const found = batches.flatMap(mutants)
const survivors = found
  .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  .map(({ file, location, status, mutatorName, line, replacement }) =>
    [`${file}:${location.start.line}:${location.start.column}`, status, mutatorName, line, replacement].join('\n  '),
  )
writeFileSync(join(reports, 'survivors.txt'), `${survivors.join('\n')}\n`)
console.log(
  [
    '| room | mutants | killed | timed out | survived | no coverage | errors | score |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rooms.map((room) =>
      row(
        room,
        found.filter((mutant) => mutant.room === room),
      ),
    ),
    row('all', found),
    `\n${Math.round((Date.now() - begin) / 60_000)} minutes; survivors in ${join(reports, 'survivors.txt')}`,
  ].join('\n'),
)
