// alex over the lines of a file, on the texts and in the order of `reach score`:
//   node alex.mjs FOLDER_WITH_ALEX IN.jsonl OUT.json
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

const [folder, source, target] = process.argv.slice(2)
const {text} = await import(pathToFileURL(join(folder, 'node_modules', 'alex', 'index.js')).href)
const texts = readFileSync(source, 'utf8').trim().split('\n').map((line) => JSON.parse(line).text)

const began = performance.now()
const used = process.cpuUsage()
let messages = 0
for (const one of texts) messages += text(one).messages.length
const {user, system} = process.cpuUsage(used)
const seconds = [(performance.now() - began) / 1e3, (user + system) / 1e6]
writeFileSync(target, JSON.stringify({messages, seconds}))
