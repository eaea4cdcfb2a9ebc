import { expect, test } from 'vitest';
import { describeFiles } from '../../../src/connectors/soap/describe-files.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

test('a part that is an attachment is no input, and a warning says so', () => {
  const wsdl = documentService(inElement('<xs:element name="a" type="xs:int"/>'))
    .replace('</wsdl:message>', '<wsdl:part name="scan" type="xs:base64Binary"/></wsdl:message>')
    .replace(
      '<wsdl:input><soap:body use="literal"/></wsdl:input>',
      '<wsdl:input><m:multipartRelated xmlns:m="http://schemas.xmlsoap.org/wsdl/mime/"><m:part><soap:body use="literal"/></m:part><m:part><m:content part="scan" type="image/png"/></m:part></m:multipartRelated></wsdl:input>',
    );
  const { operations, warnings } = describeFiles([{ location: 'a.wsdl', content: wsdl }]);
  expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(['a']);
  expect(warnings).toEqual([
    'The part scan is sent as an attachment (mime:content), which is not supported: it is left out.',
  ]);
});
