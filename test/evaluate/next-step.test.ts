import { nextStep } from '../../src/evaluate/next-step.js';
import { judge, type Scene, unknown } from '../policy/judge.js';

const SSH = 'forbid: {direction: ingress, from: internet, traffic: [ssh]}';
const source = (reason: string): Scene => ({ amend: { line1: { set: { cidr_ip: unknown(reason) } } } });
const next = (scene: Scene, rule = '1 accept ingress tcp 22/22 ?'): string | undefined =>
  judge(SSH, rule, scene)[0]?.next;

describe('an open finding says how to get to an answer', () => {
  test.each([
    ['depends on var.office, which has no value', /^Give the variable a value/],
    ['depends on module.net, which is not installed', /^Run terraform init/],
    ['is known only after apply', /^To decide it before apply/],
    ['is what a plan does not say', /^Let sglint read what the plan was made of/],
    ['it; which groups are attached to a.b is not known here', /^Write there which groups are attached/],
    ['it; whether the group is attached to a.b on its own is not known here', /^If the group is on an interface there/],
    ['is a riddle', /^Correct or complete what is named above\.$/],
  ])('%s', (reason, step) => {
    expect(next(source(reason))).toMatch(step);
  });

  test('of a list that is elsewhere', () => {
    expect(next({}, '1 accept ingress tcp 22/22 list:pl-1')).toMatch(/^Look the prefix list up/);
  });
});

test('of a group of which no rule is known', () => {
  expect(nextStep(['the rules of sg-1, attached to a.b as well, are not known here'])).toMatch(/^Judge the group that/);
});

test('a finding that is proved has no such step', () => {
  expect(next({}, '1 accept ingress tcp 22/22 ::/0')).toBeUndefined();
});
