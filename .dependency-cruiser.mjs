// The arrows of ARCHITECTURE.md. Each rule has been seen to fail: scripts/arrows.test.ts plants one violation for each.
const modules = '^src/modules/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A ring has no order to read it in.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'kernel is pure.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'law-is-data',
      comment: 'law imports kernel alone.',
      severity: 'error',
      from: { path: '^src/law/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(kernel|law)/' },
    },
    {
      name: 'report-needs-no-server',
      comment: 'The report engine runs without platform and modules.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/(platform|modules|app)/|^web/' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'platform serves every module and knows none.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(modules|app|law|report)/' },
    },
    {
      name: 'modules-have-one-door',
      comment: 'Another module is reached through its index.ts (policies.ts and schemas are doors too).',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: `${modules}([^/]+)/`,
        pathNot: [`${modules}$1/`, `${modules}[^/]+/(index|policies)\\.ts$`],
      },
    },
    {
      name: 'base-modules-point-down',
      comment: 'organisations, audit and ledger lean on no other module.',
      severity: 'error',
      from: { path: '^src/modules/(organisations|audit|ledger)/', pathNot: '\\.test\\.ts$' },
      to: { path: modules, pathNot: '^src/modules/(organisations|audit|ledger)/' },
    },
    {
      name: 'business-modules-point-one-way',
      comment: 'catalogue ← documents, requests ← annual-reports ← supervision.',
      severity: 'error',
      from: { path: '^src/modules/(catalogue|documents|requests|search)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/modules/(annual-reports|supervision|inbox)/' },
    },
    {
      name: 'app-is-the-top',
      comment: 'Wiring is imported by nothing.',
      severity: 'error',
      from: { path: '^(src/(kernel|law|report|platform|modules)|web)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/app/' },
    },
    {
      name: 'screens-take-shapes-not-code',
      comment: 'web imports types of modules, and code only from kernel, law and the report engine.',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(platform|modules)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-has-no-domain',
      comment: 'web/ui knows no domain word.',
      severity: 'error',
      from: { path: '^web/ui/' },
      to: { path: '^src/(law|report|modules|platform)/|^web/(portal|workbench|client)/' },
    },
    {
      name: 'no-dev-packages-in-product',
      comment: 'What runs is installed with --omit=dev.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '\\.(test|e2e)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    // The last part is Node's own modules: fs, path, child_process.
    includeOnly: '^(src|web|bin|scripts|test|demo)/|node_modules|^[a-z_]+$',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
