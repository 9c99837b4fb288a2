import { PatternError } from './node.js';

/** What (?imsU) switches. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** A pattern being read from left to right, under the flags that hold where it stands. */
export class PatternReader {
  readonly pattern: string;
  at = 0;
  flags: Flags = { ignoreCase: false, multiline: false, dotAll: false, ungreedy: false };

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  get atEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  /** Takes what a sticky expression matches here, if it does. */
  take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const match = expression.exec(this.pattern);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }

  /** Whether a sticky expression matches here. */
  looksAt(expression: RegExp): boolean {
    expression.lastIndex = this.at;
    return expression.test(this.pattern);
  }

  /** One character, written plainly or with a backslash. */
  character(): number {
    const code = this.pattern.codePointAt(this.at);
    if (code === undefined) throw new PatternError('missing closing ]');
    if (code === 0x5c) return this.escaped();
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private escaped(): number {
    const number = this.take(/\\x\{([0-9a-fA-F]{1,8})\}|\\x([0-9a-fA-F]{2})/y);
    if (number) {
      const code = Number.parseInt(number[1] ?? number[2] ?? '', 16);
      if (code <= 0x10ffff) return code;
    }
    const octal = this.take(/\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y);
    if (octal) return Number.parseInt(octal[1] ?? '', 8);
    const control = this.take(/\\([aftnrv])/y);
    if (control) return CONTROLS[control[1] ?? ''] ?? 0;
    const sign = this.take(/\\([^\w\s\u0080-\uffff]|_)/y);
    if (sign && sign[1] !== '_') return sign[1]?.codePointAt(0) ?? 0;
    if (sign) return 0x5f;
    if (this.at === this.pattern.length - 1) throw new PatternError('trailing backslash at end of expression');
    throw new PatternError(`invalid escape sequence: ${this.pattern.slice(this.at, this.at + 2)}`);
  }
}
