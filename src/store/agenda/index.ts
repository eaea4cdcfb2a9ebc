export { createJobsBackend } from './create-jobs-backend.ts';
