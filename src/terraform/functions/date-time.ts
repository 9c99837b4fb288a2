import { andThen, fail, ok } from '../outcome.js';
import { NUMBER, STRING } from '../type.js';
import { integerOf, stringOf } from '../value.js';
import { textOf } from './arguments.js';
import { later, nanosecondsOf, parseDuration, parseMoment, writeMoment } from './date.js';
import { formatMoment } from './date-format.js';
import type { Parameter, TerraformFunction } from './function.js';

const texts = (...names: string[]): readonly Parameter[] => names.map((name) => ({ name, type: STRING }));

const formatdate: TerraformFunction = {
  name: 'formatdate',
  parameters: texts('format', 'time'),
  returns: STRING,
  call: ([format, time]) =>
    andThen(parseMoment(textOf(time), 1), (moment) =>
      andThen(formatMoment(textOf(format), moment), (written) => ok(stringOf(written))),
    ),
};

const timeadd: TerraformFunction = {
  name: 'timeadd',
  parameters: texts('timestamp', 'duration'),
  returns: STRING,
  call: ([timestamp, duration]) =>
    andThen(parseMoment(textOf(timestamp), 0), (moment) => {
      const by = parseDuration(textOf(duration));
      if (by === undefined) return fail(`${JSON.stringify(textOf(duration))} is not a duration such as 1h30m`, 1);
      return ok(stringOf(writeMoment(later(moment, by))));
    }),
};

const timecmp: TerraformFunction = {
  name: 'timecmp',
  parameters: texts('timestamp_a', 'timestamp_b'),
  returns: NUMBER,
  call: ([a, b]) =>
    andThen(parseMoment(textOf(a), 0), (left) =>
      andThen(parseMoment(textOf(b), 1), (right) => {
        const [first, second] = [nanosecondsOf(left), nanosecondsOf(right)];
        return ok(integerOf(first < second ? -1 : first > second ? 1 : 0));
      }),
    ),
};

/** Functions on moments in time that do not ask what time it is. */
export const dateTimeFunctions: readonly TerraformFunction[] = [formatdate, timeadd, timecmp];
