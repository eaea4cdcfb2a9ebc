import type { TestRunResolvers } from '../../generated/types.ts';
import { showFiles } from '../domain/files.ts';
import type { TestRunMailRow } from '../store/test-run-store.ts';
import type { Context } from './context.ts';

export const TestRun: TestRunResolvers = {
  mails: async ({ id, kind }, { matching, ...page }, { domain, fileUrl }) => {
    if (kind !== 'TRIGGER') return null;
    const { edges, nodes, ...rest } = await domain.testRuns.mails(id, page, matching);
    const show = (row: TestRunMailRow) => showMail(row, fileUrl);
    return { ...rest, nodes: nodes.map(show), edges: edges.map((edge) => ({ ...edge, node: show(edge.node) })) };
  },
  output: ({ output }, _args, { fileUrl }) => showFiles(output, fileUrl),
  target: async ({ kind, targetId }, _args, { domain }) => {
    if (targetId === null) return null;
    if (kind === 'TRIGGER') {
      const trigger = await domain.triggers.find(targetId);
      return trigger && { __typename: 'ImapTrigger', ...trigger };
    }
    const operation = await domain.operations.find(targetId);
    return (
      operation && {
        __typename: operation.config.connector === 'REST' ? 'RestOperation' : 'SoapOperation',
        ...operation,
      }
    );
  },
};

function showMail({ mail }: TestRunMailRow, fileUrl: Context['fileUrl']) {
  const { notes = [], error = null, receivedAt, variables } = mail;
  return { ...mail, notes, error, receivedAt: new Date(receivedAt), variables: showFiles(variables, fileUrl) };
}
