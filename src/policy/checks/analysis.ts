import { anomaliesOf } from '../../alicloud/anomalies.js';
import { ANOMALY_KINDS, type Anomaly, type AnomalyKind } from '../../alicloud/anomaly.js';
import type { SecurityGroup } from '../../alicloud/security-group.js';
import { NO_TRAFFIC } from '../../net/traffic.js';
import { describeAnomaly } from '../describe/anomaly.js';
import type { CheckKind, GroupView, Violation } from './check-kind.js';

/** Kinds of what is left over, or not what it seems, in a group. */
export type Analysis = readonly (AnomalyKind | 'unused-group')[];

const MEANINGS: Readonly<Record<Analysis[number], string>> = {
  duplicate:
    'A rule matches the same traffic as another one and does the same: all but the strongest, then the first by address',
  'ineffective-drop': 'A drop drops nothing, because stronger accepts let in all of its traffic',
  contradiction: 'A rule does nothing, because stronger rules with the other action decide all of its traffic',
  shadowed: 'A rule does nothing, because stronger rules together decide all of its traffic',
  redundant:
    'An accept can go without any change, because other rules accept all that it lets in; not because of a default',
  'same-priority-conflict':
    'An accept and a drop of the same priority share traffic: the drop wins there. Reported on the accept, with every such drop',
  'unused-group': 'Nothing is attached to a group, no rule has it as peer, and nothing else refers to it',
};

export const analysis: CheckKind<Analysis> = {
  summary:
    'No rule is left over or other than it seems. Of several kinds that hold for a rule the first of the table is reported, with the fewest rules that cause it.',
  judgedOn:
    'each group on its own. What may be so, but need not, is not reported of a rule; a group of which it is not known whether anything uses it is open',
  schema: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: Object.keys(MEANINGS) } },
  words: MEANINGS,

  prepare(kinds) {
    const ofRules = ANOMALY_KINDS.filter((kind) => kinds.includes(kind));
    return {
      kind: 'analysis',
      judges: ofRules.length > 0 ? 'rules' : 'groups',
      evaluate: (view) => [
        ...(ofRules.length > 0 ? aboutRules(view, ofRules) : []),
        ...(kinds.includes('unused-group') ? aboutGroup(view) : []),
      ],
    };
  },
};

function aboutRules({ group, settings }: GroupView, kinds: readonly AnomalyKind[]): readonly Violation[] {
  const pools = [...new Set(settings.map(({ pool }) => pool))];
  return anomaliesOf(group, kinds, pools).map((anomaly) => violationOf(anomaly, group));
}

function violationOf(anomaly: Anomaly, group: SecurityGroup): Violation {
  const { rule } = anomaly;
  const { message, remedy, involved } = describeAnomaly(anomaly);
  return {
    verdict: 'fail',
    rule,
    group,
    span: rule.resource.span,
    message,
    messageIfOpen: () => message,
    remedy,
    isRemedyExact: true,
    traffic: NO_TRAFFIC,
    exposure: NO_TRAFFIC,
    involved,
    unknown: [],
  };
}

/** A group of the configuration, that will be there for certain. */
function aboutGroup({ group, usage }: GroupView): readonly Violation[] {
  const resource = group.declared?.resource;
  if (resource === undefined || resource.deferred !== undefined || resource.remains === 'deposed') return [];
  const use = usage();
  if (use.state === 'used') return [];
  const messageIfOpen = `${resource.address} may be unused`;
  return [
    {
      verdict: use.state === 'unused' ? 'fail' : 'open',
      rule: undefined,
      group,
      span: resource.span,
      message:
        use.state === 'unused'
          ? `${resource.address} is unused: nothing here is attached to it or refers to it, and no rule has it as peer`
          : messageIfOpen,
      messageIfOpen: () => messageIfOpen,
      remedy: `delete ${resource.address} and its rules, unless something outside of this configuration uses it`,
      isRemedyExact: true,
      traffic: NO_TRAFFIC,
      exposure: NO_TRAFFIC,
      unknown: use.state === 'unknown' ? use.reasons : [],
    },
  ];
}
