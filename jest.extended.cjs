// The random tests, many times as long: each compares with something that shares no code with what it judges.
process.env.SGLINT_EXTENDED = '1';

/** @type {import('jest').Config} */
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: [
    '<rootDir>/test/**/*.oracle.test.ts',
    '<rootDir>/test/alicloud/interface.test.ts',
    '<rootDir>/test/exposure/agreement.test.ts',
    '<rootDir>/test/hcl/hcl2json-agreement.test.ts',
    '<rootDir>/test/text/json-syntax.test.ts',
  ],
  testTimeout: 3_600_000,
};
