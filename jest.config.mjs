/** Jest in ESM. `*.spec.ts` is pure, `*.int.spec.ts` runs on real Postgres, `*.e2e.spec.ts` drives a browser. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const requiresModules = major > 24 || (major === 24 && minor >= 9);

export default {
  rootDir: '.',
  ...(requiresModules ? {} : { resolver: '<rootDir>/scripts/run/jest-resolver.cjs' }),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['mediary-src', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/{api,worker}/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.mediary'],
  testTimeout: 120_000,
  // A test that fails while it starts a server leaves handles behind; the run must end all the same.
  forceExit: true,
};
