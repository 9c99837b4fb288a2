/** Which properties of a JSON body are blocks. */
export interface BlockTypes {
  readonly [type: string]: BlockType;
}

/** Which labels a block has, which blocks it holds, and which of its arguments are no ordinary expressions. */
export interface BlockType {
  readonly labels: readonly string[];
  readonly inside: BlockTypes;
  /** Taken as they are written: `${` in them is two characters. Source: Terraform evaluates them without any scope. */
  readonly literal?: readonly string[];
  /** Strings that hold code, as the native syntax has it without quotes. */
  readonly code?: readonly string[];
}

const TYPE_AND_NAME = ['type', 'name'];
const plainBlock = { labels: [], inside: {} };
const connection = plainBlock;
const provisioner = { labels: ['type'], inside: { connection } };
const lifecycle = { labels: [], inside: { precondition: plainBlock, postcondition: plainBlock } };
const dynamic = { labels: ['type'], inside: { content: plainBlock } };
const resource = { labels: TYPE_AND_NAME, inside: { connection, dynamic, lifecycle, provisioner } };

/**
 * The blocks of Terraform's own language.
 * JSON does not tell blocks from arguments, so somebody must know; blocks that a provider defines stay arguments.
 */
export const TERRAFORM_BLOCKS: BlockTypes = {
  check: { labels: ['name'], inside: { assert: plainBlock, data: { labels: TYPE_AND_NAME, inside: {} } } },
  data: resource,
  ephemeral: resource,
  import: plainBlock,
  locals: plainBlock,
  module: { labels: ['name'], inside: {}, literal: ['source', 'version'] },
  moved: plainBlock,
  output: { labels: ['name'], inside: { precondition: plainBlock } },
  provider: { labels: ['name'], inside: {} },
  removed: { labels: [], inside: { connection, lifecycle, provisioner } },
  resource,
  terraform: {
    labels: [],
    inside: {
      backend: { labels: ['type'], inside: {} },
      cloud: { labels: [], inside: { workspaces: plainBlock } },
      provider_meta: { labels: ['name'], inside: {} },
      required_providers: plainBlock,
    },
  },
  variable: {
    labels: ['name'],
    inside: { validation: plainBlock },
    literal: ['default', 'description'],
    code: ['type'],
  },
};
