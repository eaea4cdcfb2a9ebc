import { spawnSync } from 'node:child_process';
import { PYTHON, startPython } from './python-server.ts';

/** Why Spyne cannot be started here; null where it can. */
export function spyneMissing(): string | null {
  const { status } = spawnSync(PYTHON, ['-c', 'import spyne.server.wsgi, lxml'], { stdio: 'ignore' });
  return status === 0 ? null : 'Spyne is not installed (apt-get install python3-spyne python3-lxml)';
}

/** Starts the orders service of `spyne-server.py`; answers the address of the WSDL that Spyne writes of it. */
export async function startSpyne(): Promise<string> {
  return `${await startPython('spyne-server.py')}/?wsdl`;
}
