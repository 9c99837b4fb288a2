/** Which properties of a JSON body are blocks. */
export interface BlockTypes {
  readonly [type: string]: BlockType;
}

/** How many labels a block has, which blocks it holds, and which of its arguments are no ordinary expressions. */
export interface BlockType {
  readonly labels: number;
  readonly inside: BlockTypes;
  /** Taken as they are written: `${` in them is two characters. Source: Terraform evaluates them without any scope. */
  readonly literal?: readonly string[];
  /** Strings that hold code, as the native syntax has it without quotes. */
  readonly code?: readonly string[];
}

const plainBlock = { labels: 0, inside: {} };
const connection = plainBlock;
const provisioner = { labels: 1, inside: { connection } };
const lifecycle = { labels: 0, inside: { precondition: plainBlock, postcondition: plainBlock } };
const dynamic = { labels: 1, inside: { content: plainBlock } };
const resource = { labels: 2, inside: { connection, dynamic, lifecycle, provisioner } };

/**
 * The blocks of Terraform's own language.
 * JSON does not tell blocks from arguments, so somebody must know; blocks that a provider defines stay arguments.
 */
export const TERRAFORM_BLOCKS: BlockTypes = {
  check: { labels: 1, inside: { assert: plainBlock, data: { labels: 2, inside: {} } } },
  data: resource,
  ephemeral: resource,
  import: plainBlock,
  locals: plainBlock,
  module: { labels: 1, inside: {}, literal: ['source', 'version'] },
  moved: plainBlock,
  output: { labels: 1, inside: { precondition: plainBlock } },
  provider: { labels: 1, inside: {} },
  removed: { labels: 0, inside: { connection, lifecycle, provisioner } },
  resource,
  terraform: {
    labels: 0,
    inside: {
      backend: { labels: 1, inside: {} },
      cloud: { labels: 0, inside: { workspaces: plainBlock } },
      provider_meta: { labels: 1, inside: {} },
      required_providers: plainBlock,
    },
  },
  variable: {
    labels: 1,
    inside: { validation: plainBlock },
    literal: ['default', 'description'],
    code: ['type'],
  },
};
