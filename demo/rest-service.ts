import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** What the protected part asks for. */
export const REST_SERVICE_LOGIN = { username: 'accounting', password: 'correct horse' };

/** Long enough to be watched while it runs. */
const REPORT_MS = 1_000;

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly openInvoices: number;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Customers {
  list(): readonly Customer[];
  find(id: string): Customer | undefined;
  add(name: string, city: string): Customer;
}

type Route = (customers: Customers, request: IncomingMessage, url: URL, id: string) => Answer | Promise<Answer>;

/**
 * A small customer service in JSON: `GET /customers?city=`, `GET /customers/{id}`, `POST /customers` with name and
 * city, `GET /customers/{id}/balance`, which asks for BASIC authentication, and `GET /reports/invoices`, which takes a
 * second. Its data begins anew each time.
 */
export async function startRestService(): Promise<{ readonly baseUrl: string; readonly close: () => Promise<void> }> {
  const customers = createCustomers();
  const server = createServer(async (request, response) => send(response, await answer(customers, request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${port}`, close };
}

const ROUTES: readonly (readonly [string, RegExp, Route])[] = [
  ['GET', /^\/customers$/, (customers, _, url) => search(customers, url.searchParams.get('city'))],
  ['POST', /^\/customers$/, create],
  ['GET', /^\/customers\/([^/]+)$/, (customers, _, __, id) => read(customers, id)],
  ['GET', /^\/customers\/([^/]+)\/balance$/, balance],
  ['GET', /^\/reports\/invoices$/, report],
];

async function answer(customers: Customers, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const routes = ROUTES.filter(([, path]) => path.test(url.pathname));
  const route = routes.find(([method]) => method === request.method);
  if (route === undefined) return routes.length > 0 ? problem(405, 'Method not allowed') : problem(404, 'Not found');
  const [, path, respond] = route;
  const id = decode(path.exec(url.pathname)?.[1] ?? '');
  return id === null ? problem(400, 'The path is not percent-encoded') : respond(customers, request, url, id);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function search(customers: Customers, city: string | null): Answer {
  const found = customers.list().filter((customer) => city === null || customer.city === city);
  return { status: 200, body: { total: found.length, customers: found } };
}

function read(customers: Customers, id: string): Answer {
  const customer = customers.find(id);
  return customer === undefined ? problem(404, `No customer has the id ${id}`) : { status: 200, body: customer };
}

async function create(customers: Customers, request: IncomingMessage): Promise<Answer> {
  const given: unknown = await json(request).catch(() => null);
  if (!isNewCustomer(given)) return problem(422, 'A customer has a name and a city');
  const customer = customers.add(given.name, given.city);
  return { status: 201, headers: { Location: `/customers/${customer.id}` }, body: customer };
}

function balance(customers: Customers, request: IncomingMessage, _: URL, id: string): Answer {
  const { username, password } = REST_SERVICE_LOGIN;
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  if (request.headers.authorization !== expected) {
    const headers = { 'WWW-Authenticate': 'Basic realm="Accounting", charset="UTF-8"' };
    return { ...problem(401, 'Who are you?'), headers };
  }
  const customer = customers.find(id);
  if (customer === undefined) return problem(404, `No customer has the id ${id}`);
  return { status: 200, body: { id, currency: 'EUR', open: customer.openInvoices * 120.5 } };
}

async function report(customers: Customers): Promise<Answer> {
  await wait(REPORT_MS);
  const open = customers.list().reduce((sum, customer) => sum + customer.openInvoices, 0);
  return { status: 200, body: { customers: customers.list().length, openInvoices: open } };
}

/** An error in the form of RFC 9457. */
function problem(status: number, title: string): Answer {
  return { status, body: { status, title } };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body));
}

function isNewCustomer(value: unknown): value is { readonly name: string; readonly city: string } {
  if (typeof value !== 'object' || value === null) return false;
  return 'name' in value && typeof value.name === 'string' && 'city' in value && typeof value.city === 'string';
}

function createCustomers(): Customers {
  const customers: Customer[] = [
    { id: 'C-1001', name: 'Dupond & Fils', city: 'Lyon', openInvoices: 2 },
    { id: 'C-1002', name: 'Boulangerie Martin', city: 'Paris', openInvoices: 0 },
    { id: 'C-1003', name: 'Garage du Centre', city: 'Lyon', openInvoices: 1 },
  ];
  return {
    list: () => customers,
    find: (id) => customers.find((customer) => customer.id === id),
    add: (name, city) => {
      const customer = { id: `C-${1001 + customers.length}`, name, city, openInvoices: 0 };
      customers.push(customer);
      return customer;
    },
  };
}
