import type { NodeResolvers } from '../../generated/types.ts';
import { kindOfId } from '../domain/ids.ts';
import type { NodeRow } from '../domain/nodes.ts';

export const Node: NodeResolvers = { __resolveType: typeOf };

function typeOf(node: NodeRow) {
  switch (kindOfId(node.id)) {
    case 'service':
      return `${pascal(connectorOf(node))}Service` as const;
    case 'operation':
      return connectorOf(node) === 'REST' ? 'RestOperation' : 'SoapOperation';
    case 'trigger':
      return 'ImapTrigger';
    case 'receipt':
      return 'MailReceipt';
    case 'engine':
      return 'ProcessEngine';
    case 'process':
      return 'Process';
    case 'processInstance':
      return 'ProcessInstance';
    case 'execution':
      return 'Execution';
    case 'testRun':
      return 'TestRun';
    default:
      throw new Error(`The id ${node.id} stands for no node`);
  }
}

function connectorOf(node: NodeRow): 'REST' | 'SOAP' | 'IMAP' {
  if ('config' in node) return node.config.connector;
  throw new Error(`The node ${node.id} has no connector`);
}

function pascal(connector: 'REST' | 'SOAP' | 'IMAP'): 'Rest' | 'Soap' | 'Imap' {
  return ({ REST: 'Rest', SOAP: 'Soap', IMAP: 'Imap' } as const)[connector];
}
