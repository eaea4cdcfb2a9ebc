import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from 'soap';
import { weatherWsdl } from './weather-wsdl.ts';

/** A running weather service. */
export interface WeatherService {
  /** Where its WSDL is. */
  readonly wsdlUrl: string;
  close(): Promise<void>;
}

interface Place {
  readonly CityName: string;
  readonly CountryName: string;
}

const WEATHER = new Map([
  ['paris', { Temperature: 18.5, Humidity: 62, Sky: 'CLOUDY' }],
  ['lyon', { Temperature: 23, Humidity: 48, Sky: 'CLEAR' }],
  ['brest', { Temperature: 14.2, Humidity: 91, Sky: 'RAIN' }],
]);

/**
 * Starts a small SOAP server on a free port of 127.0.0.1: it tells the weather of a city in a country, over SOAP 1.1 and 1.2. A city
 * that it does not know, `Atlantis`, is a fault.
 */
export async function startWeatherService(): Promise<WeatherService> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/weather`;
  await Promise.all([offer(server, baseUrl, 'SOAP_1_1'), offer(server, baseUrl, 'SOAP_1_2')]);
  return {
    wsdlUrl: `${baseUrl}?wsdl`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function offer(server: Server, baseUrl: string, version: 'SOAP_1_1' | 'SOAP_1_2'): Promise<void> {
  const implementation = { GetWeather: getWeather(version), GetCities: getCities };
  return new Promise((resolve, reject) => {
    listen(server, {
      path: version === 'SOAP_1_1' ? '/weather' : '/weather12',
      xml: weatherWsdl(baseUrl),
      services: { GlobalWeather: { GlobalWeatherSoap: implementation, GlobalWeatherSoap12: implementation } },
      forceSoap12Headers: version === 'SOAP_1_2',
      callback: (error) => (error ? reject(error) : resolve()),
    });
  });
}

function getWeather(version: 'SOAP_1_1' | 'SOAP_1_2') {
  return ({ CityName, CountryName }: Place) => {
    const weather = WEATHER.get(CityName.toLowerCase()) ?? { Temperature: 20, Humidity: 55, Sky: 'CLEAR' };
    if (CityName.toLowerCase() === 'atlantis') throw { Fault: unknownCity(version, CityName) };
    return { GetWeatherResult: { Location: `${CityName}, ${CountryName}`, ...weather } };
  };
}

function unknownCity(version: 'SOAP_1_1' | 'SOAP_1_2', CityName: string): object {
  const reason = `No weather is known for ${CityName}`;
  const detail = { CityUnknown: { CityName } };
  return version === 'SOAP_1_1'
    ? { faultcode: 'soap:Client', faultstring: reason, detail, statusCode: 500 }
    : { Code: { Value: 'soap:Sender' }, Reason: { Text: reason }, Detail: detail, statusCode: 500 };
}

function getCities({ CountryName }: Pick<Place, 'CountryName'>): object {
  const cities = CountryName.toLowerCase() === 'france' ? ['Paris', 'Lyon', 'Brest'] : [];
  return { GetCitiesResult: { City: cities } };
}
