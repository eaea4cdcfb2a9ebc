export type {
  DescribedOpenApi as OpenApiDescriptionMapper,
  InspectedOperation as OpenApiOperationMapper,
} from '../src/connectors/openapi/openapi-document.ts';
