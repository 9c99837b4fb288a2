import { inFolder } from '../compliance/house.js';

// What could not be judged must not read as if it had passed, in whatever a pipeline looks at.

const TWICE = 'resource "alicloud_security_group" "web" {\n  vpc_id = "vpc-1"\n  vpc_id = "vpc-2"\n}\n';

test.each([
  ['junit', /<testsuites [^>]*errors="1"[\s\S]*<error message="[^"]*vpc_id[^"]*">main\.tf:3:3: /],
  ['github', /^::error file=main\.tf,line=3,endLine=3,col=3,endColumn=9,title=sglint cannot use this::[^\n]*vpc_id/],
  ['sarif', /"toolExecutionNotifications": \[[\s\S]*vpc_id/],
  ['json', /"diagnostics": \[\s*\{\s*"level": "error",\s*"message": "[^\n]*vpc_id/],
])('%s has the errors of the input', async (format, expected) => {
  const { code, stdout } = await inFolder({ 'main.tf': TWICE }, ['lint', '.', '--no-config', '-f', format]);
  expect(code).toBe(2);
  expect(stdout).toMatch(expected);
});
