import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { askForKey } from './admin-key.ts';
import { EXAMPLES } from './examples.ts';
import { createFetcher, type SubscriptionTransport } from './fetcher.ts';

let transport: SubscriptionTransport = 'WebSocket';
const fetcher = createFetcher(() => transport);
const tabs = EXAMPLES.map((query) => ({ query }));

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={tabs}
      inputValueDeprecation
      schemaDescription
      defaultEditorToolsVisibility={false}
    >
      <GraphiQL.Logo>Passerelle</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <KeyButton />
            <TransportButton />
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

function KeyButton() {
  const ask = () =>
    void askForKey('The key that the server was started with. It is kept in this browser tab until you close it.');
  return (
    <button type="button" className="passerelle-tool" title="Set the admin key" onClick={ask}>
      Key
    </button>
  );
}

function TransportButton() {
  const [shown, show] = useState(transport);
  const change = () => {
    transport = transport === 'SSE' ? 'WebSocket' : 'SSE';
    show(transport);
  };
  return (
    <button
      type="button"
      className="passerelle-tool"
      title={`Subscriptions run over ${shown}: change`}
      onClick={change}
    >
      {shown === 'SSE' ? 'SSE' : 'WS'}
    </button>
  );
}

const root = document.getElementById('graphiql');
if (root) createRoot(root).render(<Page />);
