export { createJobsBackend, type JobsBackend } from './create-jobs-backend.ts';
