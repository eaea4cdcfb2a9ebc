<?php
// The rpc/encoded service on PHP's SoapServer: `php -S` runs this file for every request.
ini_set('soap.wsdl_cache_enabled', '0');

// PHP says the type of an object only where it has a class for it.
class SizedItem
{
}

class Encoded
{
    public function EchoOrder($order)
    {
        return $order;
    }

    public function EchoRows($rows)
    {
        return $rows;
    }

    public function EchoAny($value)
    {
        return $value;
    }

    // The same object twice: PHP sends it once, and a reference to it.
    public function Twice($item)
    {
        return ['first' => $item, 'second' => $item];
    }

    public function Refuse($text)
    {
        throw new SoapFault('Client', "No $text");
    }
}

$version = getenv('INTEROP_VERSION') === 'SOAP_1_2' ? SOAP_1_2 : SOAP_1_1;
$server = new SoapServer(getenv('INTEROP_WSDL'), ['soap_version' => $version, 'features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'classmap' => ['SizedItem' => 'SizedItem']]);
$server->setObject(new Encoded());
$server->handle();
