<?php
// The interop service on PHP's SoapServer: `php -S` runs this file for every request. INTEROP_WSDL is the path of the WSDL,
// INTEROP_STYLE is document or rpc, INTEROP_VERSION is SOAP_1_1 or SOAP_1_2.
ini_set('soap.wsdl_cache_enabled', '0');

class Interop
{
    private string $token = 'nobody';

    public function __construct(private bool $wrapped)
    {
    }

    // A header block is a call before that of the body.
    public function Token($value)
    {
        $this->token = $value;
    }

    public function Echo($input)
    {
        return $this->wrapped ? ['order' => $input->order] : $input;
    }

    public function Reserve($input)
    {
        $sku = $this->wrapped ? $input->sku : $input;
        throw new SoapFault('Client', "No $sku left", 'urn:warehouse', ['sku' => $sku, 'left' => 0], 'OutOfStock');
    }

    public function WhoAmI()
    {
        return $this->wrapped ? ['token' => $this->token] : $this->token;
    }

    public function Notify($input)
    {
    }
}

$version = getenv('INTEROP_VERSION') === 'SOAP_1_2' ? SOAP_1_2 : SOAP_1_1;
$server = new SoapServer(getenv('INTEROP_WSDL'), [
    'soap_version' => $version,
    'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
]);
$server->setObject(new Interop(getenv('INTEROP_STYLE') === 'document'));
$server->handle();
