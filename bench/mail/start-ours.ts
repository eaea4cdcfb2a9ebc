import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, processId } from '../../src/domain/ids.ts';
import { EMBEDDED_ENGINE_KEY } from '../../src/domain/processes/processes.ts';
import type { TriggerRow } from '../../src/store/trigger-store.ts';
import { INVOICE_BPMN } from '../../test/support/mail-api.ts';
import { type MailServer, type MakeEngine, startMailSide } from '../../test/support/mail-server.ts';
import { insertMailService } from '../../test/support/mail-service.ts';
import type { BenchPlace } from './place.ts';

/** The mail side of one server on a fresh database, with one trigger on the inbox. */
export interface OurServer extends AsyncDisposable, Omit<MailServer, keyof AsyncDisposable> {
  readonly trigger: TriggerRow;
}

/** `startFrom`: the trigger also takes what was received since; absent: what comes from now on. */
export async function startOurs(
  place: Pick<BenchPlace, 'host' | 'port' | 'user' | 'variables'>,
  { startFrom, makeEngine }: { readonly startFrom?: Date; readonly makeEngine?: MakeEngine } = {},
): Promise<OurServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const at = { ...place, serviceId: newId('service'), folder };
  const server = await startMailSide(at, {}, undefined, makeEngine);
  await server.collaborators.processes.deploy(INVOICE_BPMN);
  await insertMailService(server.collaborators.database, at);
  const trigger = await server.side.triggers.create({
    serviceId: at.serviceId,
    name: 'Invoices',
    processId: processId(EMBEDDED_ENGINE_KEY, 'invoice'),
    enabled: true,
    startFrom,
    variables: place.variables,
  });
  return {
    ...server,
    trigger,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
