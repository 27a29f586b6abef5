// After `npm install --package-lock-only`: adds to package-lock.json the builds for other machines that the registry in use does
// not carry. `npm ci` refuses a lock file that leaves an optional dependency out, even one that this machine would never install.
import fs from 'node:fs'

const lock = JSON.parse(fs.readFileSync('package-lock.json'))
const p = lock.packages
const guess = (name) => {
  const os = /android|darwin|freebsd|win32|openharmony|aix|sunos/.exec(name)?.[0] ?? 'linux'
  const cpu = /arm64|x64|ia32|ppc64|riscv64|s390x|loong64|arm(?!64)/.exec(name)?.[0] ?? 'x64'
  return { os: [os], cpu: [cpu], ...(os === 'linux' && { libc: [/musl/.test(name) ? 'musl' : 'glibc'] }) }
}
let n = 0
for (const [where, item] of Object.entries(p))
  for (const [name, version] of Object.entries(item.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (where === '' || p[key] || p[`${where}/${key}`]) continue
    p[key] = { version, ...(item.dev && { dev: true }), optional: true, ...guess(name) }
    n++
  }
lock.packages = Object.fromEntries(Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(n, 'stubs')
