/** Arrows between libraries point down only, and every library has one door. */
const LAYERS = ['kernel', 'platform', 'legal', 'identity', 'tenancy', 'licensing', 'content', 'payments', 'complaints'];
const SPEC = '\\.spec\\.tsx?$';

/** Each layer may not look at those above it. */
const upward = LAYERS.slice(0, -1).map((layer, at) => ({
  name: `${layer}-looks-down-only`,
  comment: `${layer} stands below ${LAYERS.slice(at + 1).join(', ')}: tell them by an event instead.`,
  severity: 'error',
  from: { path: `^libs/${layer}/`, pathNot: SPEC },
  to: { path: `^libs/(${LAYERS.slice(at + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upward,
    {
      name: 'libraries-know-no-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: [SPEC, '^libs/testing/'] },
      to: { path: '^apps/' },
    },
    {
      name: 'one-door',
      comment: 'Another library is imported as #name, through its src/index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: '^libs/testing/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'one-door-for-apps',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'apps-apart',
      comment: 'What two apps share belongs in a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-talks-through-the-client',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/api-client/src/index\\.ts$' },
    },
    {
      name: 'client-is-the-webs',
      comment: 'The generated client is for apps/web and for tests.',
      severity: 'error',
      from: { path: '^(apps/(api|worker)|libs)/', pathNot: [SPEC, '^libs/(api-client|testing)/'] },
      to: { path: '^libs/api-client/' },
    },
    {
      name: 'client-stands-alone',
      severity: 'error',
      from: { path: '^libs/api-client/' },
      to: { path: '^libs/', pathNot: '^libs/api-client/' },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPEC, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^libs/api-client/src/generated/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.mediary|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ['mediary-src', 'node', 'import', 'require', 'types', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
