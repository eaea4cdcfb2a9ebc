import { parentPort } from 'node:worker_threads';
import { ConnectorError } from '../../../errors.ts';
import { OpenApiReader } from './openapi-reader.ts';
import type { ReaderAnswer, ReaderCall, ReaderRequest, ReaderResults } from './reader-messages.ts';

/** The other end is src/connectors/openapi/reader/start-reader.ts. */
const reader = new OpenApiReader();

parentPort?.on('message', (request: ReaderRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: ReaderRequest): ReaderAnswer {
  try {
    return { id: request.id, result: work(request) };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { id: request.id, error: { code: error.code, message: error.message } };
  }
}

function work(request: ReaderCall): ReaderResults[ReaderCall['call']] {
  switch (request.call) {
    case 'add':
      return reader.add(request.location, request.base, request.text);
    case 'miss':
      reader.miss(request.wanted, request.reason);
      return undefined;
    case 'overview':
      return reader.overview();
    case 'details':
      return reader.details(request.ref);
  }
}
