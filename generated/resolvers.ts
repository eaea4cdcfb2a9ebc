/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { engines as Query_engines } from './../src/resolvers/Query/engines.ts';
import    { executions as Query_executions } from './../src/resolvers/Query/executions.ts';
import    { mailReceipts as Query_mailReceipts } from './../src/resolvers/Query/mailReceipts.ts';
import    { node as Query_node } from './../src/resolvers/Query/node.ts';
import    { operation as Query_operation } from './../src/resolvers/Query/operation.ts';
import    { process as Query_process } from './../src/resolvers/Query/process.ts';
import    { processInstances as Query_processInstances } from './../src/resolvers/Query/processInstances.ts';
import    { processes as Query_processes } from './../src/resolvers/Query/processes.ts';
import    { service as Query_service } from './../src/resolvers/Query/service.ts';
import    { services as Query_services } from './../src/resolvers/Query/services.ts';
import    { testRuns as Query_testRuns } from './../src/resolvers/Query/testRuns.ts';
import    { trigger as Query_trigger } from './../src/resolvers/Query/trigger.ts';
import    { acceptWsdlRefresh as Mutation_acceptWsdlRefresh } from './../src/resolvers/Mutation/acceptWsdlRefresh.ts';
import    { authorizeService as Mutation_authorizeService } from './../src/resolvers/Mutation/authorizeService.ts';
import    { backfillTrigger as Mutation_backfillTrigger } from './../src/resolvers/Mutation/backfillTrigger.ts';
import    { bindParameters as Mutation_bindParameters } from './../src/resolvers/Mutation/bindParameters.ts';
import    { cancelTestRun as Mutation_cancelTestRun } from './../src/resolvers/Mutation/cancelTestRun.ts';
import    { checkMailbox as Mutation_checkMailbox } from './../src/resolvers/Mutation/checkMailbox.ts';
import    { createImapService as Mutation_createImapService } from './../src/resolvers/Mutation/createImapService.ts';
import    { createImapTrigger as Mutation_createImapTrigger } from './../src/resolvers/Mutation/createImapTrigger.ts';
import    { createRestOperation as Mutation_createRestOperation } from './../src/resolvers/Mutation/createRestOperation.ts';
import    { createRestService as Mutation_createRestService } from './../src/resolvers/Mutation/createRestService.ts';
import    { deleteOperation as Mutation_deleteOperation } from './../src/resolvers/Mutation/deleteOperation.ts';
import    { deleteService as Mutation_deleteService } from './../src/resolvers/Mutation/deleteService.ts';
import    { deleteServiceVariable as Mutation_deleteServiceVariable } from './../src/resolvers/Mutation/deleteServiceVariable.ts';
import    { deleteTrigger as Mutation_deleteTrigger } from './../src/resolvers/Mutation/deleteTrigger.ts';
import    { deployProcess as Mutation_deployProcess } from './../src/resolvers/Mutation/deployProcess.ts';
import    { dismissReceipt as Mutation_dismissReceipt } from './../src/resolvers/Mutation/dismissReceipt.ts';
import    { executeOperation as Mutation_executeOperation } from './../src/resolvers/Mutation/executeOperation.ts';
import    { importCurl as Mutation_importCurl } from './../src/resolvers/Mutation/importCurl.ts';
import    { importOpenApi as Mutation_importOpenApi } from './../src/resolvers/Mutation/importOpenApi.ts';
import    { importOpenApiOperations as Mutation_importOpenApiOperations } from './../src/resolvers/Mutation/importOpenApiOperations.ts';
import    { importWsdl as Mutation_importWsdl } from './../src/resolvers/Mutation/importWsdl.ts';
import    { importWsdlOperations as Mutation_importWsdlOperations } from './../src/resolvers/Mutation/importWsdlOperations.ts';
import    { inspectOpenApi as Mutation_inspectOpenApi } from './../src/resolvers/Mutation/inspectOpenApi.ts';
import    { inspectWsdl as Mutation_inspectWsdl } from './../src/resolvers/Mutation/inspectWsdl.ts';
import    { pollTrigger as Mutation_pollTrigger } from './../src/resolvers/Mutation/pollTrigger.ts';
import    { refreshWsdl as Mutation_refreshWsdl } from './../src/resolvers/Mutation/refreshWsdl.ts';
import    { replayReceipt as Mutation_replayReceipt } from './../src/resolvers/Mutation/replayReceipt.ts';
import    { setServiceVariable as Mutation_setServiceVariable } from './../src/resolvers/Mutation/setServiceVariable.ts';
import    { setTriggerEnabled as Mutation_setTriggerEnabled } from './../src/resolvers/Mutation/setTriggerEnabled.ts';
import    { testOperation as Mutation_testOperation } from './../src/resolvers/Mutation/testOperation.ts';
import    { testTrigger as Mutation_testTrigger } from './../src/resolvers/Mutation/testTrigger.ts';
import    { updateImapService as Mutation_updateImapService } from './../src/resolvers/Mutation/updateImapService.ts';
import    { updateImapTrigger as Mutation_updateImapTrigger } from './../src/resolvers/Mutation/updateImapTrigger.ts';
import    { updateRestOperation as Mutation_updateRestOperation } from './../src/resolvers/Mutation/updateRestOperation.ts';
import    { updateRestService as Mutation_updateRestService } from './../src/resolvers/Mutation/updateRestService.ts';
import    { updateSoapOperation as Mutation_updateSoapOperation } from './../src/resolvers/Mutation/updateSoapOperation.ts';
import    { updateSoapService as Mutation_updateSoapService } from './../src/resolvers/Mutation/updateSoapService.ts';
import    { execution as Subscription_execution } from './../src/resolvers/Subscription/execution.ts';
import    { serviceAuthorization as Subscription_serviceAuthorization } from './../src/resolvers/Subscription/serviceAuthorization.ts';
import    { testRun as Subscription_testRun } from './../src/resolvers/Subscription/testRun.ts';
import    { triggerActivity as Subscription_triggerActivity } from './../src/resolvers/Subscription/triggerActivity.ts';
import    { Execution } from './../src/resolvers/Execution.ts';
import    { ImapService } from './../src/resolvers/ImapService.ts';
import    { ImapTrigger } from './../src/resolvers/ImapTrigger.ts';
import    { MailActivity } from './../src/resolvers/MailActivity.ts';
import    { MailPoll } from './../src/resolvers/MailPoll.ts';
import    { MailReceipt } from './../src/resolvers/MailReceipt.ts';
import    { MailboxReport } from './../src/resolvers/MailboxReport.ts';
import    { OpenApiDescription } from './../src/resolvers/OpenApiDescription.ts';
import    { OpenApiOperation } from './../src/resolvers/OpenApiOperation.ts';
import    { Process } from './../src/resolvers/Process.ts';
import    { ProcessInstance } from './../src/resolvers/ProcessInstance.ts';
import    { RestOperation } from './../src/resolvers/RestOperation.ts';
import    { RestService } from './../src/resolvers/RestService.ts';
import    { SoapOperation } from './../src/resolvers/SoapOperation.ts';
import    { SoapService } from './../src/resolvers/SoapService.ts';
import    { TestRun } from './../src/resolvers/TestRun.ts';
import    { TriggerVariable } from './../src/resolvers/TriggerVariable.ts';
import    { TypedClient } from './../src/resolvers/TypedClient.ts';
import    { UserError } from './../src/resolvers/UserError.ts';
import    { WsdlOperation } from './../src/resolvers/WsdlOperation.ts';
import    { WsdlRefresh } from './../src/resolvers/WsdlRefresh.ts';
import    { DateTime } from './../src/resolvers/DateTime.ts';
import    { JSON } from './../src/resolvers/JSON.ts';
import    { Secret } from './../src/resolvers/Secret.ts';
import    { URL } from './../src/resolvers/URL.ts';
import    { Node } from './../src/resolvers/Node.ts';
import    { Operation } from './../src/resolvers/Operation.ts';
import    { Service } from './../src/resolvers/Service.ts';
    export const resolvers: Resolvers = {
      Query: { engines: Query_engines,executions: Query_executions,mailReceipts: Query_mailReceipts,node: Query_node,operation: Query_operation,process: Query_process,processInstances: Query_processInstances,processes: Query_processes,service: Query_service,services: Query_services,testRuns: Query_testRuns,trigger: Query_trigger },
      Mutation: { acceptWsdlRefresh: Mutation_acceptWsdlRefresh,authorizeService: Mutation_authorizeService,backfillTrigger: Mutation_backfillTrigger,bindParameters: Mutation_bindParameters,cancelTestRun: Mutation_cancelTestRun,checkMailbox: Mutation_checkMailbox,createImapService: Mutation_createImapService,createImapTrigger: Mutation_createImapTrigger,createRestOperation: Mutation_createRestOperation,createRestService: Mutation_createRestService,deleteOperation: Mutation_deleteOperation,deleteService: Mutation_deleteService,deleteServiceVariable: Mutation_deleteServiceVariable,deleteTrigger: Mutation_deleteTrigger,deployProcess: Mutation_deployProcess,dismissReceipt: Mutation_dismissReceipt,executeOperation: Mutation_executeOperation,importCurl: Mutation_importCurl,importOpenApi: Mutation_importOpenApi,importOpenApiOperations: Mutation_importOpenApiOperations,importWsdl: Mutation_importWsdl,importWsdlOperations: Mutation_importWsdlOperations,inspectOpenApi: Mutation_inspectOpenApi,inspectWsdl: Mutation_inspectWsdl,pollTrigger: Mutation_pollTrigger,refreshWsdl: Mutation_refreshWsdl,replayReceipt: Mutation_replayReceipt,setServiceVariable: Mutation_setServiceVariable,setTriggerEnabled: Mutation_setTriggerEnabled,testOperation: Mutation_testOperation,testTrigger: Mutation_testTrigger,updateImapService: Mutation_updateImapService,updateImapTrigger: Mutation_updateImapTrigger,updateRestOperation: Mutation_updateRestOperation,updateRestService: Mutation_updateRestService,updateSoapOperation: Mutation_updateSoapOperation,updateSoapService: Mutation_updateSoapService },
      Subscription: { execution: Subscription_execution,serviceAuthorization: Subscription_serviceAuthorization,testRun: Subscription_testRun,triggerActivity: Subscription_triggerActivity },
      Execution: Execution,
ImapService: ImapService,
ImapTrigger: ImapTrigger,
MailActivity: MailActivity,
MailPoll: MailPoll,
MailReceipt: MailReceipt,
MailboxReport: MailboxReport,
OpenApiDescription: OpenApiDescription,
OpenApiOperation: OpenApiOperation,
Process: Process,
ProcessInstance: ProcessInstance,
RestOperation: RestOperation,
RestService: RestService,
SoapOperation: SoapOperation,
SoapService: SoapService,
TestRun: TestRun,
TriggerVariable: TriggerVariable,
TypedClient: TypedClient,
UserError: UserError,
WsdlOperation: WsdlOperation,
WsdlRefresh: WsdlRefresh,
DateTime: DateTime,
JSON: JSON,
Secret: Secret,
URL: URL,
Node: Node,
Operation: Operation,
Service: Service
    }