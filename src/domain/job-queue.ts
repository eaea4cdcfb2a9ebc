/** What the domain asks of the jobs: work that outlives the request. */
export interface JobQueue {
  /** Runs the test soon, once; survives a restart. */
  enqueueTestRun(id: string): Promise<void>;
}
